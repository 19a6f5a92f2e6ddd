using Standards.Checks.Findings;
using Standards.Checks.Rules.ProtoCompatibility.Shapes;

namespace Standards.Checks.Rules.ProtoCompatibility;

/// <summary>Compares two states of the proto contracts: what has one name in both, and what is gone. What is new breaks nothing.</summary>
internal static class ProtoComparison
{
    /// <summary>What the change from one state to the other breaks.</summary>
    /// <param name="before">Files that changed or are gone, as they were.</param>
    /// <param name="after">The contracts that are.</param>
    /// <param name="baseName">How a message names the earlier state.</param>
    /// <param name="isWhole">Whether all files could be read, so that what is not there is gone.</param>
    public static IReadOnlyList<Finding> Compare(ProtoState before, ProtoState after, string baseName, bool isWhole = true)
    {
        var changes = new ProtoChanges(before, after, baseName);
        Pair(before.Files, after.Files, new FileComparison(changes).Compare);
        Pair(before.Messages, after.Messages, new MessageComparison(changes).Compare);
        Pair(before.Enums, after.Enums, new EnumComparison(changes).Compare);
        Pair(before.Services, after.Services, new ServiceComparison(changes).Compare);
        Pair(before.Extensions, after.Extensions, new FieldComparison(changes).Compare);
        if (isWhole)
        {
            new RemovalComparison(changes).Compare();
        }

        return changes.Findings;
    }

    private static void Pair<TKey, T>(SortedDictionary<TKey, T> before, SortedDictionary<TKey, T> after, Action<T, T> compare)
        where TKey : notnull
    {
        foreach (var (key, earlier) in before)
        {
            if (after.TryGetValue(key, out var now))
            {
                compare(earlier, now);
            }
        }
    }
}
