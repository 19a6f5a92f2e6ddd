using System.Text.RegularExpressions;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Pipelines.GitLab.Schema;

/// <summary>
/// The condition of a rule, by <see href="https://docs.gitlab.com/ci/jobs/job_rules/#cicd-variable-expressions"/>: variables, texts, patterns and
/// <c>null</c>, compared with each other and joined by <c>&amp;&amp;</c> and <c>||</c>.
/// </summary>
internal static partial class GitLabCondition
{
    private const int MaxLength = 10_000;

    /// <summary>What is wrong, and the fix; null for nothing.</summary>
    public static (string Message, string Fix)? FindProblem(string condition)
    {
        if (condition.Length > MaxLength || condition.Contains("$[[", StringComparison.Ordinal))
        {
            return null;
        }

        var isOperand = false;
        var open = 0;
        for (var at = SkipSpace(condition, 0); at < condition.Length; at = SkipSpace(condition, at))
        {
            var token = TokenAt(condition, at);
            var problem = token.Length == 0 ? Unknown(condition[at..]) : FindProblem(token, isOperand, ref open);
            if (problem is not null)
            {
                return problem;
            }

            isOperand = token[0] is not ('=' or '!' or '&' or '|' or '(');
            at += token.Length;
        }

        return AtEnd(isOperand, open);
    }

    // Empty for none.
    private static string TokenAt(string condition, int at)
    {
        var match = Token().Match(condition, at);
        return match.Success && match.Index == at ? match.Value : "";
    }

    private static (string Message, string Fix)? AtEnd(bool isOperand, int open)
    {
        return !isOperand ? ("the condition ends where a value is expected", "Write the value, such as '$CI_COMMIT_BRANCH'")
            : open > 0 ? ("the condition has a '(' that is not closed", "Add ')'")
            : null;
    }

    private static (string Message, string Fix)? FindProblem(string token, bool isAfterOperand, ref int open)
    {
        open += token == "(" ? 1 : token == ")" ? -1 : 0;
        if (open < 0)
        {
            return ("the condition has a ')' without a '('", "Remove ')'");
        }

        var needsOperand = token[0] is '=' or '!' or '&' or '|' or ')';
        return needsOperand == isAfterOperand ? null
            : needsOperand ? ($"the condition has {ValueText.Quote(token)} where a value is expected", "Write a variable or a quoted text before it")
            : ($"the condition has {ValueText.Quote(token)} where an operator is expected", "Write '==', '!=', '=~', '!~', '&&' or '||' before it");
    }

    private static (string Message, string Fix) Unknown(string rest)
    {
        var word = rest.Split(' ', 2)[0];
        return word switch
        {
            ['!', '$' or '(', ..] => (
                $"{ValueText.Quote(word)} is not part of a condition; GitLab has no 'not'",
                "Write '$NAME == null', or '$NAME != \"true\"'"),
            ['=', ..] => ("'=' is not an operator of a condition", "Write '=='"),
            ['&', ..] => ("'&' is not an operator of a condition", "Write '&&'"),
            ['|', ..] => ("'|' is not an operator of a condition", "Write '||'"),
            ['"' or '\'', ..] => ("the condition has a quote that is not closed", "Close it"),
            ['/', ..] => ("the condition has a pattern that is not closed", "Write '/pattern/'"),
            _ => ($"{ValueText.Quote(word)} is not part of a condition", "Write a variable with '$', or a text in double quotes"),
        };
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    [GeneratedRegex(
        """\$\w+|\$\{\w+\}|"[^"]*"|'[^']*'|/([^/\n\\]|\\.)+/[ismU]*|null\b|true\b|false\b|==|!=|=~|!~|&&|\|\||\(|\)""",
        RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
