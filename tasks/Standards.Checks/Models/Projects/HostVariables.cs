using System.Text.RegularExpressions;

namespace Standards.Checks.Models.Projects;

/// <summary>
/// Environment variables by which the programs that build (<c>dotnet</c>, MSBuild) take code, SDKs or themselves from another place, so that what is pinned is
/// not what runs.
/// </summary>
internal static partial class HostVariables
{
    /// <summary>Whether a name is that of one, in any letters, as on Windows.</summary>
    public static bool IsOne(string name) => Name().Match(name) is { Success: true } match && match.Length == name.Length;

    /// <summary>Those that a command line sets: the name, and where it stands.</summary>
    public static IEnumerable<(string Name, int Offset)> In(string line)
    {
        foreach (Match match in Name().Matches(line))
        {
            var isSet = line.AsSpan(match.Index + match.Length).TrimStart() is ['=', ..];
            var isPart = match.Index > 0 && (char.IsAsciiLetterOrDigit(line[match.Index - 1]) || line[match.Index - 1] == '_');
            if (isSet && !isPart)
            {
                yield return (match.Value, match.Index);
            }
        }
    }

    [GeneratedRegex(
        "DOTNET_(STARTUP_HOOKS|ADDITIONAL_DEPS|SHARED_STORE|MSBUILD_SDK_RESOLVER_(CLI_DIR|SDKS_DIR|SDKS_VER))"
            + "|MSBUILD_EXE_PATH|MSBUILDSDKSPATH|MSBUILDADDITIONALSDKRESOLVERSFOLDER(_NET(FRAMEWORK)?)?",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
