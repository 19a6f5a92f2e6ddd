using Xunit.Sdk;

namespace Standards.Catalog.Tests;

/// <summary>Fails a test with every problem at once and with what to do about them.</summary>
internal static class Problems
{
    /// <param name="problems">One line each.</param>
    /// <param name="remedy">What the reader does now.</param>
    public static void AssertNone(IEnumerable<string> problems, string remedy)
    {
        var lines = problems.ToList();
        if (lines.Count > 0)
        {
            throw new XunitException($"{remedy}\n  {string.Join("\n  ", lines)}");
        }
    }
}
