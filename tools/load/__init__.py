"""Load: many browsers' worth of marking, spoken in Streamlit's own protocol, with every answer checked."""
