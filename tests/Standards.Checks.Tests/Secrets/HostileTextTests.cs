using System.Text;
using Standards.Checks.Models.Secrets;
using Standards.Checks.Rules.Secrets;
using Standards.Checks.Rules.Secrets.Detectors;

namespace Standards.Checks.Tests.Secrets;

/// <summary>
/// Texts made to be slow. Work is bounded because a detector sees a bounded part of the text for each literal, which is shown by the part
/// that decides, and because it leaves little behind, which is shown by bytes; times are measured by the benchmark 'secrets-hostile'.
/// </summary>
public sealed class HostileTextTests
{
    private const int Size = 500_000;

    public static TheoryData<string> Units => [.. DetectorCatalog.All.SelectMany(d => d.Literals).Concat(HostileTexts.Units).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Units))]
    public void One_text_again_and_again_costs_little_memory(string unit)
    {
        var bytes = HostileTexts.Repeat(unit, Size);
        foreach (var format in Enum.GetValues<FileFormat>())
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var facts = SecretSearch.Reader.Read(new MemoryStream(bytes), format);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 12L << 20);
            Assert.InRange(facts.Secrets.Count, 0, 100);
        }
    }

    // A detector that looked farther would see the difference, and would do so for each of a million literals in a line.
    [Theory]
    [MemberData(nameof(Units))]
    public void Detector_looks_no_farther_than_its_reach(string unit)
    {
        const int Reach = 2 * SecretPlace.Reach;
        var text = Encoding.ASCII.GetString(HostileTexts.Repeat(unit, 6 * Reach));
        foreach (var (literal, detector) in DetectorCatalog.All.SelectMany(d => d.Literals.Select(l => (l, d))))
        {
            var at = text.IndexOf(literal, 3 * Reach, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                continue;
            }

            foreach (var format in Enum.GetValues<FileFormat>())
            {
                var whole = detector.Find(new SecretPlace(text, at, literal, format));
                var part = detector.Find(new SecretPlace(text.AsSpan(at - Reach, (2 * Reach) + literal.Length), Reach, literal, format));
                Assert.Equal(whole, part is null ? null : part with { Start = part.Start + at - Reach });
            }
        }
    }

    [Fact]
    public void Line_of_fifty_megabytes_of_names_needs_the_memory_of_its_parts()
    {
        var bytes = HostileTexts.Repeat("password=", 50_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Empty(SecretSearch.Reader.Read(new MemoryStream(bytes), FileFormat.Configuration).Secrets);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 48L << 20);
    }
}
