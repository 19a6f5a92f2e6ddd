using Standards.Checks.Policies;

namespace Standards.Checks.Models.Budgets;

/// <summary>The part <c>budgets</c> of the policy.</summary>
internal static class BudgetPart
{
    /// <summary>How it is read, and which of its values is weaker.</summary>
    public static PolicyPart Definition { get; } = new PolicyPart<BudgetPolicy>("budgets", Read)
        .Key("assembly", "raised", (upper, lower) => lower.Assembly > upper.Assembly)
        .Entries("projects", "raised", (project, upper, lower) => Of(lower, project) > Of(upper, project), guard: "assembly", hasNames: true);

    extension(Policy policy)
    {
        /// <summary>Sizes that may not be exceeded.</summary>
        public BudgetPolicy Budgets => policy.Part<BudgetPolicy>();
    }

    // A project's budget takes the place of the general one.
    private static long? Of(BudgetPolicy policy, string project) => policy.Projects.TryGetValue(project, out var size) ? size : policy.Assembly;

    private static BudgetPolicy Read(PolicySection section)
    {
        var projects = section.Section("projects");
        var sizes = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in projects.Entries)
        {
            if (projects.Size(value, key.Value) is { } bytes)
            {
                sizes[key.Value] = bytes;
            }
        }

        var budgets = new BudgetPolicy { Assembly = section.Size("assembly"), Projects = sizes };
        section.End();
        return budgets;
    }
}
