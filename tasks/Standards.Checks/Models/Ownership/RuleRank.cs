namespace Standards.Checks.Models.Ownership;

/// <summary>
/// Which of the rules of a section wins: the highest rank. It is the number of the rule in the file; an exclusion of GitLab
/// outranks everything else, because what is excluded is not included again by a later line.
/// </summary>
internal static class RuleRank
{
    private const int Exclusion = 1 << 30;

    public static int Of(int rule, bool isExclusion) => isExclusion ? rule | Exclusion : rule;

    public static bool IsExclusion(int rank) => (rank & Exclusion) != 0;

    public static int Rule(int rank) => rank & ~Exclusion;
}
