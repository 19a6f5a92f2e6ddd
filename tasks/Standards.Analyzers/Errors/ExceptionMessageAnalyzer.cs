using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Errors;

/// <summary>
/// STD1307: a new exception that says nothing of what failed: no message, one that is empty, of one or two words or of such as every failure has, the name of
/// the type, or the message of the caught exception alone. Clauses: <c>actionable-error-messages</c>, <c>wrap-with-inner-exception</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExceptionMessageAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1307",
        "An error message says what failed",
        "The message {0}. Say what failed and for which entity, what was expected and what to do.");

    // Types whose own message is the same for every failure.
    private static readonly HashSet<string> General = new(StringComparer.Ordinal)
    {
        "Exception", "SystemException", "ApplicationException", "InvalidOperationException", "ArgumentException", "FormatException", "IOException",
        "HttpRequestException", "InvalidDataException", "KeyNotFoundException",
    };

    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "error", "errors", "exception", "failed", "failure", "fail", "occurred", "occured", "happened", "something", "went", "wrong",
        "unexpected", "unknown", "invalid", "operation", "internal", "general", "generic", "bad", "oops", "sorry", "please", "try", "again", "later", "has",
        "was", "is", "not", "there", "problem", "issue", "request", "value", "argument", "state", "could", "be", "completed", "unable", "to", "cannot", "can",
        "process", "input", "data", "server", "while", "processing", "parameter", "does", "did", "work", "successful", "your", "this", "it", "illegal", "an",
        "fatal", "critical", "call", "method", "action",
    };

    // A caller without permission, or with a wrong password, is told no more than that.
    private static readonly HashSet<string> Denials = new(StringComparer.Ordinal)
    {
        "denied", "forbidden", "unauthorized", "unauthenticated", "unauthorised", "password", "credential", "credentials", "token",
    };

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation) && ExceptionTypes.Of(context.Compilation) is { Exception: var exception })
        {
            context.RegisterOperationAction(operation => Analyze(operation, exception), OperationKind.ObjectCreation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol exception)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type is not { } type || !type.Name.EndsWith("Exception", StringComparison.Ordinal) || !type.Is(exception))
        {
            return;
        }

        if (ProblemOf(creation, type, exception) is { } problem && !creation.IsQuoted())
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, creation.Syntax.GetLocation(), problem));
        }
    }

    private static string? ProblemOf(IObjectCreationOperation creation, ITypeSymbol type, INamedTypeSymbol exception)
    {
        if (creation.Arguments.IsEmpty)
        {
            return IsOfTypeAlone(creation, type) ? "is that of the type" : null;
        }

        return MessageOf(creation) is { } message ? ProblemOfMessage(message, type, exception) : null;
    }

    // A type of the repository, or one with values in its initializer, may say more than its name.
    private static bool IsOfTypeAlone(IObjectCreationOperation creation, ITypeSymbol type) =>
        creation.Initializer is null && General.Contains(type.Name) && !type.Locations.Any(l => l.IsInSource);

    private static IOperation? MessageOf(IObjectCreationOperation creation) =>
        creation.Arguments.FirstOrDefault(a => a.Parameter?.Name is "message" or "msg" or "errorMessage")?.Value.Unwrapped();

    private static string? ProblemOfMessage(IOperation message, ITypeSymbol type, INamedTypeSymbol exception) => message.ConstantValue switch
    {
        { HasValue: true, Value: string text } => ProblemOf(text, type.Name),
        { HasValue: true } => null,
        _ when message is IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } } => "is empty",
        _ => IsMessageAlone(message, exception) ? "is that of the caught exception, and adds nothing to it" : null,
    };

    private static string? ProblemOf(string text, string type)
    {
        var words = NameWordsOf(text);
        return words.Count == 0 ? "is empty"
            : words.Count == 1 && words[0] == type.ToLowerInvariant() ? "is the name of the type"
            : SaysLittle(words) ? $"'{text}' says too little"
            : null;
    }

    private static bool SaysLittle(List<string> words) => (words.Count < 3 || words.All(Empty.Contains)) && !words.Exists(Denials.Contains);

    private static List<string> NameWordsOf(string text) =>
        [.. text.ToLowerInvariant().Split([' ', '.', ',', '!', ':', ';', '-', '\n', '\r', '\t', '"'], StringSplitOptions.RemoveEmptyEntries)];

    // 'e.Message', and '$"Error: {e.Message}"'.
    private static bool IsMessageAlone(IOperation message, INamedTypeSymbol exception) => message switch
    {
        IPropertyReferenceOperation { Property.Name: "Message", Instance: ILocalReferenceOperation { Type: { } type } } => type.Is(exception),
        IInterpolatedStringOperation text => text.Parts.OfType<IInterpolationOperation>().ToList() is { Count: 1 } values
            && IsMessageAlone(values[0].Expression.Unwrapped(), exception)
            && text.Parts.OfType<IInterpolatedStringTextOperation>().SelectMany(part => NameWordsOf(part.Text.Text() ?? "")).All(Empty.Contains),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => IsMessageAlone(sum.RightOperand.Unwrapped(), exception)
            && sum.LeftOperand.Text() is { } text && NameWordsOf(text).All(Empty.Contains),
        _ => false,
    };
}
