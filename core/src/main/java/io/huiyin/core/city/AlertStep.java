package io.huiyin.core.city;

/** Who is alerted about an emergency that nobody has taken, from the nearest to the furthest. */
public enum AlertStep {
    UNIT("承办单位值班人员"),
    /** The unit's leader in charge. */
    LEADER("承办单位分管领导"),
    SUPERVISION("督查中心");

    private final String label;

    AlertStep(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
