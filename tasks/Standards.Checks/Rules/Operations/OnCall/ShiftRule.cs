using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Operations.OnCall;

/// <summary>STD9082: a shift lasts one or two weeks. Clause <c>oncall-rotation</c>.</summary>
internal static class ShiftRule
{
    private static readonly TimeSpan Shortest = TimeSpan.FromDays(7);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(14);

    public static IEnumerable<Finding> Check(PlacedNode rotation)
    {
        var (minimum, maximum) = (rotation["minimum_duration"], rotation["maximum_duration"]);
        if (minimum.Duration < Shortest)
        {
            yield return minimum.Finding(
                RuleCatalog.OnCallShiftLength, $"a shift lasts {minimum.Text} at least, less than 1 week", "Write 'minimum_duration: 1 week'");
        }

        if (maximum.Duration > Longest)
        {
            yield return maximum.Finding(
                RuleCatalog.OnCallShiftLength, $"a shift lasts {maximum.Text} at most, more than 2 weeks", "Write 'maximum_duration: 2 weeks'");
        }
        else if (minimum.Duration > maximum.Duration)
        {
            yield return minimum.Finding(
                RuleCatalog.OnCallShiftLength,
                $"the shortest shift of {minimum.Text} is longer than the longest of {maximum.Text}",
                $"Write 'minimum_duration: {maximum.Text}' or less");
        }
    }
}
