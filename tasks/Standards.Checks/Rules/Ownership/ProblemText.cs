using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Ownership;

namespace Standards.Checks.Rules.Ownership;

/// <summary>What STD2103 says of a problem.</summary>
internal static class ProblemText
{
    public static (string Message, string Fix) Of(CodeownersProblem problem, CodeownersDialect dialect)
    {
        var quoted = ValueText.Quote(problem.Value);
        return problem.Kind switch
        {
            CodeownersProblemKind.Negation => (
                $"{quoted} is a negation, which GitHub does not know, so it skips the line",
                $"Write {ValueText.Quote(problem.Value[1..])} without owners below the lines that it is an exception to"),
            CodeownersProblemKind.Range => (
                $"{quoted} has a range in brackets, which GitHub does not know, so it skips the line",
                "Write a line for each name, or '?' for any one character"),
            CodeownersProblemKind.EscapedHash => (
                $"{quoted} begins with an escaped '#', which GitHub does not know, so it skips the line",
                $"Write {ValueText.Quote("?" + problem.Value[2..])}"),
            CodeownersProblemKind.TripleAsterisk => (
                $"{quoted} has three asterisks in a row, so GitHub skips the line",
                $"Write {ValueText.Quote(WithoutTriples(problem.Value))}"),
            CodeownersProblemKind.LoneSlash => ("'/' matches nothing", "Write '*' for every file"),
            CodeownersProblemKind.LoneBackslash => (
                $"{quoted} ends in a backslash that escapes nothing, so the line matches no file",
                "Remove the backslash, or write paths with '/'"),
            CodeownersProblemKind.LongPattern => (
                $"a pattern of more than {Codeowners.MaxPatternLength} characters is longer than any path",
                "Remove the line, or break it where the line feed is missing"),
            CodeownersProblemKind.Owner => Owner(problem.Value, quoted, dialect),
            CodeownersProblemKind.MissingOwner => (
                $"{quoted} has no owner, and its section has none either",
                $"Write an owner behind it, or {ValueText.Quote("!" + problem.Value)} for files that need none"),
            CodeownersProblemKind.InlineComment => (
                "GitLab knows no comment behind an entry and takes every owner that it names",
                "Move the comment to a line of its own"),
            _ => (
                $"{quoted} is no section heading that GitLab can use",
                "Write '[Name]', '[Name][2]' for two approvals, or '^[Name]' for an optional section"),
        };
    }

    private static (string Message, string Fix) Owner(string value, string quoted, CodeownersDialect dialect)
    {
        var isGitHub = dialect == CodeownersDialect.GitHub;
        var team = isGitHub ? "@org/team" : "@group";
        var message = $"{quoted} is no owner, so {(isGitHub ? "GitHub skips the line" : "GitLab passes over it")}";
        var handle = "@" + value.TrimStart('@');
        // 'docs/my file.md @x': the second half of a path looks like an owner that lost its '@'.
        var isPath = value.Contains('.', StringComparison.Ordinal) && !value.Contains('@', StringComparison.Ordinal);
        var fix = isPath ? $"Write '\\ ' for a space in a path, or an owner as '@user', '{team}' or 'name@example.com'"
            : OwnerForm.IsValid(handle, dialect) ? $"Write {ValueText.Quote(handle)}"
            : $"Write '@user', '{team}' or 'name@example.com'";
        return (message, fix);
    }

    private static string WithoutTriples(string pattern)
    {
        while (pattern.Contains("***", StringComparison.Ordinal))
        {
            pattern = pattern.Replace("***", "**", StringComparison.Ordinal);
        }

        return pattern;
    }
}
