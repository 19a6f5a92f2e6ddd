using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Setup;

namespace Standards.Checks.Rules.Operations.OnCall;

/// <summary>STD9085: the secondary is somebody else than the primary. Clause <c>oncall-rotation</c>.</summary>
internal static class SecondaryRule
{
    public static IEnumerable<Finding> Check(PlacedNode rotation)
    {
        if (rotation["secondary"] is { Text: { } secondary } node
            && rotation["primary"].Text is { } primary
            && !OpenWords.IsOpen(primary)
            && secondary.Equals(primary, StringComparison.OrdinalIgnoreCase))
        {
            yield return node.Finding(
                RuleCatalog.OnCallSecondary,
                $"primary and secondary of '{ValueText.Shorten(rotation.Key)}' are both {ValueText.Quote(secondary)}",
                "Write the handle of another person or schedule");
        }
    }
}
