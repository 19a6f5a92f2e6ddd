using Standards.Checks.Rules.Secrets.Detectors;

namespace Standards.Checks.Tests.Secrets;

/// <summary>Every detector has ten lines that it finds, and ten that hold one of its literals and in which nothing is found.</summary>
public sealed class DetectorCoverageTests
{
    private const int Lines = 10;

    private static readonly Lazy<Dictionary<string, int>> Found = new(() => Cases.True
        .Distinct()
        .SelectMany(c => SecretSearch.Find(c.Path, c.Text).Select(f => f.Detector).Distinct())
        .CountBy(d => d)
        .ToDictionary(StringComparer.Ordinal));

    private static readonly Lazy<(string Path, string Text)[]> Silent =
        new(() => [.. Cases.False.Distinct().Where(c => SecretSearch.Find(c.Path, c.Text).Count == 0)]);

    public static TheoryData<string> Detectors() => [.. DetectorCatalog.All.Select(d => d.Name).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Detectors))]
    public void Has_ten_true_lines(string detector) => Assert.InRange(Found.Value.GetValueOrDefault(detector), Lines, int.MaxValue);

    [Theory]
    [MemberData(nameof(Detectors))]
    public void Has_ten_look_alikes(string detector)
    {
        var literals = DetectorCatalog.All.Where(d => d.Name == detector).SelectMany(d => d.Literals).ToArray();
        Assert.InRange(Silent.Value.Count(c => literals.Any(l => c.Text.Contains(l, StringComparison.OrdinalIgnoreCase))), Lines, int.MaxValue);
    }

    [Fact]
    public void Look_alikes_are_silent() => Assert.Empty(Cases.False.Distinct().Except(Silent.Value));

    /// <summary>All lines of the tests of detectors.</summary>
    private static class Cases
    {
        public static IEnumerable<(string Path, string Text)> True =>
            SecretSamples.Tokens.SelectMany(form => SecretContexts.All.Values.Select(c => (c.Path, c.Text.Replace("@@", form.Value.Make(1)))))
                .Concat(PlacedDetectorTests.TrueLines)
                .Concat(MoreLines.True);

        public static IEnumerable<(string Path, string Text)> False =>
            SecretSamples.Tokens.SelectMany(form => TokenDetectorTests.OthersOf(form.Value)).Concat(PlacedDetectorTests.FalseLines).Concat(MoreLines.False);
    }
}
