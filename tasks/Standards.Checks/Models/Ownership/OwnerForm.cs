namespace Standards.Checks.Models.Ownership;

/// <summary>
/// The forms that an owner can have. GitHub: <c>@user</c>, <c>@org/team</c>, e-mail address. GitLab adds nested groups
/// (<c>@group/sub/sub</c>), dots in names, and roles (<c>@@maintainer</c>). Whether the owner exists only the forge knows.
/// </summary>
internal static class OwnerForm
{
    public static bool IsValid(ReadOnlySpan<char> text, CodeownersDialect dialect) =>
        text is ['@', .. var name]
            ? dialect == CodeownersDialect.GitHub ? IsGitHubName(name) : IsGitLabName(name)
            : IsAddress(text);

    private static bool IsGitHubName(ReadOnlySpan<char> name)
    {
        var slash = name.IndexOf('/');
        return slash < 0
            ? IsWord(name, "-_")
            : IsWord(name[..slash], "-_") && IsWord(name[(slash + 1)..], "-_.");
    }

    private static bool IsGitLabName(ReadOnlySpan<char> name)
    {
        if (name is ['@', .. var role])
        {
            return role is "developer" or "developers" or "maintainer" or "maintainers" or "owner" or "owners";
        }

        foreach (var part in name.Split('/'))
        {
            if (!IsWord(name[part], "-_."))
            {
                return false;
            }
        }

        return true;
    }

    // Loose on purpose: the forge looks the address up, and what is looked up is not judged by its letters.
    private static bool IsAddress(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf('@');
        var host = text[(at + 1)..];
        var dot = host.LastIndexOf('.');
        return at > 0 && !host.Contains('@') && dot > 0 && dot < host.Length - 1 && !text.ContainsAny("/\\,;:()<>[]\"'");
    }

    private static bool IsWord(ReadOnlySpan<char> text, string others)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && !others.Contains(c, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
