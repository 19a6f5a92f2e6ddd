using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations;

/// <summary>Reads <c>operations</c> of <c>standards.yml</c>.</summary>
internal static class OperationsPolicyReader
{
    public static OperationsPolicy Read(PolicySection section)
    {
        var limits = section.Section("limits");
        var values = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var limit in OperationsLimits.All)
        {
            if (limits.Number(limit.Name, limit.Minimum, limit.Maximum, limit.Default) is { } value)
            {
                values[limit.Name] = value;
            }
        }

        var names = OperationsCatalog.Files.Select(f => f.Name).Order(StringComparer.Ordinal).ToArray();
        var policy = new OperationsPolicy
        {
            Optional = section.NameList("optional", names) ?? [],
            Limits = values,
        };
        limits.End();
        section.End();
        return policy;
    }
}
