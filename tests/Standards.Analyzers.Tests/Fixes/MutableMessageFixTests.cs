using Standards.Analyzers.Messages;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Messages;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class MutableMessageFixTests
{
    [Theory]
    [InlineData(
        """
        public sealed class OrderPlacedEvent { public string Id { get; set; } = ""; public int Count { get; set; } }
        """,
        """
        public sealed class OrderPlacedEvent { public string Id { get; init; } = ""; public int Count { get; init; } }
        """)]
    [InlineData(
        """
        public sealed class OrderPlacedEvent
        {
            // What was ordered.
            public List<int> Lines { get; set; } = new(); // each

            public Dictionary<string, int>? Prices { get; init; }

            public string[] Names { get; set; } = [];
        }
        """,
        """
        public sealed class OrderPlacedEvent
        {
            // What was ordered.
            public IReadOnlyList<int> Lines { get; init; } = new List<int>(); // each

            public IReadOnlyDictionary<string, int>? Prices { get; init; }

            public IReadOnlyList<string> Names { get; init; } = [];
        }
        """)]
    [InlineData(
        """
        public sealed record PayCommand(List<int> Lines); public sealed class PayRequest { public int Id { get; set; } }
        """,
        """
        public sealed record PayCommand(IReadOnlyList<int> Lines); public sealed class PayRequest { public int Id { get; init; } }
        """)]
    public Task Finding_is_repaired(string before, string after) =>
        FixTest<MutableMessageAnalyzer, MutableMessageFix>.BecomesAsync(before, after);

    [Theory]
    [InlineData(
        """
        public sealed class PaidEvent { public int Id; }
        """)]
    [InlineData(
        """
        public sealed class PaidEvent { public List<int> Lines { get; } = new(); }
        """)]
    [InlineData(
        """
        public sealed class PaidEvent { public HashSet<int> Lines { get; set; } = new(); }
        """)]
    [InlineData(
        """
        public sealed class PaidEvent { public int Id { get; set; } } class C { void M(PaidEvent e) => e.Id = 1; }
        """)]
    [InlineData(
        """
        public sealed class PaidEvent { public List<int> Lines { get; set; } = new(); } class C { void M(PaidEvent e) => e.Lines.Add(1); }
        """)]
    public Task It_is_not_offered_elsewhere(string source) =>
        FixTest<MutableMessageAnalyzer, MutableMessageFix>.IsNotOfferedAsync(source);
}
