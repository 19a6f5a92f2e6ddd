using Standards.Benchmarks.Measuring;

namespace Standards.Benchmarks.Scenarios;

/// <summary>Takes runs of several variants in turn: A B A B ..., after one round that is not counted.</summary>
internal static class Alternation
{
    /// <param name="label">Name for progress lines.</param>
    /// <param name="repeat">Rounds that count.</param>
    /// <param name="variants">One action each that runs a variant once.</param>
    /// <returns>The measurements of each variant, in order of the rounds.</returns>
    public static IReadOnlyList<IReadOnlyList<Measurement>> Run(string label, int repeat, params IReadOnlyList<Func<Measurement>> variants)
    {
        var results = variants.Select(_ => new List<Measurement>()).ToArray();
        for (var round = 0; round <= repeat; round++)
        {
            var costs = variants.Select(v => v()).ToArray();
            var shown = string.Join(", ", costs.Select(c => $"{c.Cpu?.TotalSeconds:F2} s CPU {c.Wall.TotalSeconds:F2} s wall"));
            Progress.Say($"{label} {(round == 0 ? "warm-up" : $"{round}/{repeat}")}: {shown}");
            for (var i = 0; i < costs.Length && round > 0; i++)
            {
                results[i].Add(costs[i]);
            }
        }

        return results;
    }
}
