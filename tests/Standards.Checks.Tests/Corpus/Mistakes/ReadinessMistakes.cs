namespace Standards.Checks.Tests.Corpus;

/// <summary>Of the files in <c>ops/</c> about resilience, rollout, backup and drills, exercises, cost, access and the like (STD96xx to STD99xx).</summary>
internal static class ReadinessMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
    ];
}
