using System.Text;
using Standards.Checks.Rules.Secrets;
using Standards.Checks.Rules.Secrets.Detectors;

namespace Standards.Checks.Tests.Secrets;

/// <summary>The search for literals finds what a plain search finds.</summary>
public sealed class LiteralSearchTests
{
    private static readonly string[] Literals = [.. DetectorCatalog.All.SelectMany(d => d.Literals).Distinct(StringComparer.OrdinalIgnoreCase)];

    [Fact]
    public void Same_places_as_a_plain_search()
    {
        var search = new LiteralSearch(Literals);
        var found = 0;
        for (var seed = 0; seed < 300; seed++)
        {
            var text = Text(new Random(seed));
            var places = Places(search, text);
            Assert.Equal(Plain(Literals, text), places);
            found += places.Count;
        }

        Assert.InRange(found, 1000, int.MaxValue);
    }

    // Each literal at each distance from the ends of a text, which the vectors do not reach.
    [Fact]
    public void Every_place_of_a_text()
    {
        foreach (var literal in Literals)
        {
            var search = new LiteralSearch(Literals);
            for (var length = 0; length < 70; length += 3)
            {
                var text = new string('.', length) + literal.ToUpperInvariant();
                Assert.Equal(length, search.Next(text, 0));
                Assert.Equal(length, search.Next(text + new string('\u0450', length), 0));
                Assert.Equal(-1, search.Next(text.AsSpan()[..^1], 0) is var other && other >= 0 && Plain(Literals, text[..^1]).Contains(other) ? -1 : other);
            }
        }
    }

    [Fact]
    public void Literals_that_are_short_or_not_ascii()
    {
        string[] literals = ["q", "né", "ab"];
        var search = new LiteralSearch(literals);
        const string Text = "........................ né ....................... Q ............................... AB..............................";
        Assert.Equal(Plain(literals, Text), Places(search, Text));
        Assert.Equal(-1, search.Next("", 0));
    }

    private static List<int> Places(LiteralSearch search, string text)
    {
        var places = new List<int>();
        for (var at = search.Next(text, 0); at >= 0; at = search.Next(text, at + 1))
        {
            places.Add(at);
        }

        return places;
    }

    private static List<int> Plain(IReadOnlyList<string> literals, string text) =>
        [.. Enumerable.Range(0, text.Length).Where(i => literals.Any(l => string.Compare(text, i, l, 0, l.Length, StringComparison.OrdinalIgnoreCase) == 0))];

    private static string Text(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, 80); i > 0; i--)
        {
            var literal = Literals[random.Next(Literals.Length)];
            _ = random.Next(4) switch
            {
                0 => text.Append(literal),
                1 => text.Append(literal.ToUpperInvariant().AsSpan(0, random.Next(1, literal.Length + 1))),
                2 => text.Append((char)random.Next(0, 0x300)),
                _ => text.Append(' ', random.Next(1, 40)),
            };
        }

        return text.ToString();
    }
}
