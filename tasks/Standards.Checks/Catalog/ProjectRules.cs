namespace Standards.Checks.Catalog;

/// <summary>
/// The rules that are reported while projects are built, by checks over projects, over their outputs, over a test run, by tasks, or by the compiler. The repository's
/// run does not know their findings.
/// </summary>
public static class ProjectRules
{
    private static readonly HashSet<string> Ids = new(StringComparer.Ordinal)
    {
        "STD0001", "STD0002", "STD0007", "STD0008", "STD0014",
        "STD1100", "STD1101", "STD1102", "STD1103", "STD1104", "STD1105", "STD1106", "STD1107",
        "STD2001", "STD2002", "STD2003", "STD2005",
        "STD3214",
        "STD4001", "STD4002", "STD4004", "STD4005", "STD4006", "STD4007", "STD4008", "STD4010", "STD4011", "STD4012",
        "STD4013", "STD4014", "STD4036",
        "STD4200", "STD4201", "STD4202", "STD4203", "STD4204", "STD4205", "STD4208", "STD4209",
        "STD4300", "STD4301", "STD4302", "STD4303", "STD4304",
        "STD4400", "STD4402", "STD4410", "STD4411", "STD4412", "STD4413", "STD4414", "STD4420", "STD4421", "STD4422",
        "STD4450", "STD4451", "STD4452", "STD4453", "STD4454", "STD4455", "STD4456", "STD4457", "STD4458", "STD4459",
        "STD4460", "STD4461", "STD4462", "STD4463",
        "STD4510", "STD4511", "STD4512",
        "STD4600", "STD4601", "STD4602", "STD4603", "STD4605", "STD4606", "STD4607", "STD4608", "STD4609", "STD4610",
        "STD4640", "STD4641", "STD4642", "STD4643", "STD4644", "STD4645", "STD4650", "STD4651", "STD4652", "STD4653",
        "STD4654", "STD4655", "STD4660",
        "STD6000", "STD6001", "STD6002", "STD6003", "STD6004", "STD6005", "STD6006", "STD6007",
        "STD6100", "STD6101", "STD6102", "STD6103", "STD6104", "STD6105", "STD6106", "STD6107", "STD6108", "STD6109",
        "STD6110", "STD6111", "STD6112", "STD6113", "STD6114", "STD6115", "STD6116", "STD6117",
        "STD6200", "STD6201", "STD6202", "STD6203", "STD6204", "STD6205",
        "STD7001", "STD7004", "STD7010", "STD7011", "STD7012", "STD7013", "STD7014",
        "STD7100", "STD7101", "STD7102", "STD7103", "STD7104", "STD7105", "STD7106",
        "STD7200", "STD7201", "STD7202", "STD7203", "STD7204", "STD7205", "STD7206", "STD7207", "STD7208",
        "STD7301", "STD7302", "STD7303",
        "STD9503", "STD9504",
    };

    /// <summary>Whether projects report a rule.</summary>
    public static bool Contains(RuleDescriptor rule) => Ids.Contains(rule.Id);

    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<RuleDescriptor> All { get; } = [.. RuleCatalog.All.Where(Contains)];
}
