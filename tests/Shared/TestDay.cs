namespace Standards.Tests.Shared;

/// <summary>The day on which checks run in tests, so that no test grows old.</summary>
internal static class TestDay
{
    /// <summary>The day.</summary>
    public static readonly DateOnly Today = new(2026, 11, 21);

    /// <summary>The day as files and properties have it: <c>yyyy-MM-dd</c>.</summary>
    public const string Text = "2026-11-21";
}
