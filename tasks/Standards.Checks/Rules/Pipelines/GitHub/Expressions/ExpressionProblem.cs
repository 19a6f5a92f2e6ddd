using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Pipelines.GitHub.Expressions;

/// <summary>Why the host does not take an expression.</summary>
/// <param name="Start">Offset in the expression.</param>
/// <param name="Message">What is wrong; one sentence without a full stop.</param>
/// <param name="Fix">What to write; one sentence without a full stop.</param>
internal sealed record ExpressionProblem(int Start, string Message, string Fix)
{
    /// <summary>A token where none of its kind may stand.</summary>
    /// <param name="token">The token.</param>
    /// <param name="end">Where the expression ends, without space.</param>
    public static ExpressionProblem Of(ExpressionToken token, int end) => token switch
    {
        { Kind: ExpressionTokenKind.End } => new(end, "an expression ends where a name must follow", "Complete it"),
        { Kind: ExpressionTokenKind.Unknown, Text: ['\'', ..] } => new(token.Start, "the text that begins here has no closing quote", "Write ' behind it"),
        { Text: ['"', ..] } => new(token.Start, $"{ValueText.Quote(token.Text)} stands in double quotes", "Write texts in single quotes"),
        _ => new(token.Start, $"{ValueText.Quote(token.Text)} is not expected here", Hint(token.Text)),
    };

    private static string Hint(string text) => text switch
    {
        "=" => "Write '=='",
        "&" => "Write '&&'",
        "|" => "Write '||'",
        _ when text[0] is '+' or '-' or '/' or '%' => "Expressions do not calculate; compute the value in a step",
        _ => "Correct the expression",
    };
}
