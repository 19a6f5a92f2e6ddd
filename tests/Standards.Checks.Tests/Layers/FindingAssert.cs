using Standards.Checks.Findings;

namespace Standards.Checks.Tests.Layers;

internal static class FindingAssert
{
    public static void Is(Finding finding, string id, string place, string message, string fix)
    {
        Assert.Equal($"{id} {place}", $"{finding.Rule.Id} {finding.Path}({finding.Line},{finding.Column})");
        Assert.Equal(message, finding.Message);
        Assert.Equal(fix, finding.Fix);
    }
}
