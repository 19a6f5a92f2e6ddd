namespace Standards.Checks.Findings;

/// <summary>Keeps a hostile file from filling a report: after a thousand findings of a rule one says that there are more.</summary>
internal static class FindingList
{
    public const int Max = 1000;

    public static IEnumerable<Finding> Limit(this IEnumerable<Finding> findings)
    {
        var count = 0;
        foreach (var finding in findings)
        {
            if (count++ == Max)
            {
                yield return finding with
                {
                    Line = 0,
                    Column = 0,
                    Message = $"more than {Max} findings; the others are not listed",
                    Fix = "Correct those that are listed and build again",
                    ValueHash = "",
                    ValueSalt = "",
                    AllowedBecause = "",
                };
                yield break;
            }

            yield return finding;
        }
    }
}
