using System.Globalization;
using Standards.Checks.Policies;

namespace Standards.Checks.Models.Testing;

/// <summary>The part <c>tests</c> of the policy.</summary>
internal static class TestPart
{
    /// <summary>How it is read, and which of its values is weaker.</summary>
    public static PolicyPart Definition { get; } = new PolicyPart<TestPolicy>("tests", TestPolicyReader.Read)
        .Fixed("pyramid", p => [.. p.Pyramid.Select(s => s.ToString(CultureInfo.InvariantCulture))])
        .AtMost("tolerance", p => p.Tolerance)
        .AtMost("minutes.unit", p => p.UnitMinutes)
        .AtMost("minutes.integration", p => p.IntegrationMinutes)
        .AtMost("minutes.endToEnd", p => p.EndToEndMinutes)
        .AtMost("minutes.all", p => p.AllMinutes)
        .Key("naming", "changed", (upper, lower) => upper.Naming is { } pattern && pattern.ToString() != lower.Naming?.ToString())
        .Growing("mutation.paths", p => p.Mutation.Paths)
        .AtLeast("mutation.score", p => p.Mutation.Score);

    extension(Policy policy)
    {
        /// <summary>What tests are like.</summary>
        public TestPolicy Tests => policy.Part<TestPolicy>();
    }
}
