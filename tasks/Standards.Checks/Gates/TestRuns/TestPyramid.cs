using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Testing;
using Standards.Checks.Policies;

namespace Standards.Checks.Gates.TestRuns;

/// <summary>
/// STD6003: shares of the levels by count. What is deployed needs tests of all levels; a library whose tests are nearly all unit tests has
/// a broader base than asked for, and that is no finding. Of few tests a share says nothing.
/// </summary>
internal static class TestPyramid
{
    // With fewer, one test more or less is two points of the ten that are tolerated.
    private const int MinTests = 50;

    public static IEnumerable<Finding> Find(IReadOnlyList<LevelTime> times, Policy policy)
    {
        var total = times.First(t => t.Level is null).Count;
        if (total < MinTests)
        {
            yield break;
        }

        var isDeployed = policy.Service.Class is ServiceClass.Service or ServiceClass.Worker;
        var wrong = new List<string>();
        foreach (var level in Enum.GetValues<TestLevel>())
        {
            var share = Share(times, level, total);
            var (demanded, tolerance) = (policy.Tests.Pyramid[(int)level], policy.Tests.Tolerance);
            var isTooMany = share > demanded + tolerance && (isDeployed || level != TestLevel.Unit);
            var isTooFew = share < demanded - tolerance && (isDeployed || level == TestLevel.Unit);
            if (isTooMany || isTooFew)
            {
                wrong.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{TestLevels.Name(level)} tests are {share:0.#} %, not {Math.Max(0, demanded - tolerance):0.##} to "
                        + $"{Math.Min(100, demanded + tolerance):0.##} %"));
            }
        }

        if (wrong.Count > 0)
        {
            yield return new Finding(
                RuleCatalog.TestPyramidShape,
                "",
                0,
                0,
                string.Create(CultureInfo.InvariantCulture, $"of {total} tests, {string.Join("; ", wrong)}"),
                "Test in units what needs no more; a test's level is its category ('[Trait(\"Category\", \"Integration\")]'), else the name or folder of its "
                    + "project; 'tests.pyramid' in standards.yml holds the shares")
            { Identity = "pyramid of tests" };
        }
    }

    private static decimal Share(IReadOnlyList<LevelTime> times, TestLevel level, int total) =>
        100m * (times.FirstOrDefault(t => t.Level == level)?.Count ?? 0) / total;
}
