using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Commands.Fixing;

/// <summary>The rules that have a code fix.</summary>
internal static class FixableRules
{
    private static readonly char[] Separators = [' ', ',', ';'];

    /// <summary>Their ids, in order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. RuleCatalog.All.Where(IsFixable).Select(rule => rule.Id)];

    /// <summary>The ids that a text names; all for an empty one.</summary>
    /// <exception cref="FixRefusedException">One of them has no code fix.</exception>
    public static IReadOnlyList<string> Parse(string text)
    {
        string[] ids = [.. text.ToUpperInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
        foreach (var id in ids.Where(id => !All.Contains(id)))
        {
            throw new FixRefusedException(
                RuleCatalog.Find(id) is null ? $"{ValueText.Quote(id)} is not the id of a rule" : $"{id} has no code fix",
                $"Name rules that have one: {string.Join(", ", All)}");
        }

        return ids.Length == 0 ? All : ids;
    }

    private static bool IsFixable(RuleDescriptor rule) => rule.Traits.HasFlag(RuleTraits.Fixable);
}
