namespace Standards.Checks.Models.Ownership;

/// <summary>Whose rules a CODEOWNERS file follows; the forges read the same text differently.</summary>
public enum CodeownersDialect
{
    /// <summary>
    /// https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners.
    /// </summary>
    GitHub,

    /// <summary>https://docs.gitlab.com/user/project/codeowners/reference/.</summary>
    GitLab,
}
