using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Errors;

/// <summary>
/// STD1305: <c>Exception.Message</c>, or the whole text of an exception, compared with a text or searched for one: code that decides by words for people.
/// Silent in tests, and for a single character, which is about the form of the message. Clause: <c>typed-errors-for-control-flow</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MessageTestAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1305",
        "Code decides by the type of an error",
        "The text of an exception is for people: it changes with the version and the language. Decide by the type of the exception or by a code that it has.");

    private static readonly HashSet<string> Searches =
        new(StringComparer.Ordinal) { "Contains", "StartsWith", "EndsWith", "IndexOf", "Equals", "IsMatch", "Match" };

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation) && ExceptionTypes.Of(context.Compilation) is { } types)
        {
            context.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.PropertyReference);
            context.RegisterOperationAction(operation => AnalyzeText(operation, types), OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, ExceptionTypes types)
    {
        var property = (IPropertyReferenceOperation)context.Operation;
        if (property is { Property.Name: "Message", Instance: { Type: var type } }
            && property.Property.Type.SpecialType == SpecialType.System_String
            && type.Is(types.Exception)
            && !IsOwnEquality(context.ContainingSymbol, types)
            && IsTested(Outermost(property))
            && !property.IsQuoted())
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, property.Syntax.GetLocation()));
        }
    }

    // 'e.ToString().Contains("timeout")'.
    private static void AnalyzeText(OperationAnalysisContext context, ExceptionTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call is { TargetMethod.Name: "ToString", Arguments.IsEmpty: true, Instance: { Type: var type } }
            && type.Is(types.Exception)
            && IsTested(Outermost(call))
            && !call.IsQuoted())
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation()));
        }
    }

    // 'bool Equals(OrderException other) => Message.Equals(other.Message)' in the exception itself decides nothing by words.
    private static bool IsOwnEquality(ISymbol member, ExceptionTypes types) =>
        member is { Name: "Equals" or "op_Equality" or "op_Inequality", ContainingType: { } type } && type.Is(types.Exception);

    // 'e.Message.ToLowerInvariant().Contains("…")' and 'e.Message?.Contains("…")' are tests of the message too.
    private static IOperation Outermost(IOperation message)
    {
        var current = message;
        while (current.Parent is IConversionOperation or IParenthesizedOperation
            || current.Parent is IInvocationOperation { TargetMethod: { Name: "ToLower" or "ToUpper" or "ToLowerInvariant" or "ToUpperInvariant" or "Trim" } })
        {
            current = current.Parent;
        }

        return current.Parent is IConditionalAccessOperation { WhenNotNull: IInvocationOperation call } access && access.Operation == current
            ? call.Instance ?? current
            : current;
    }

    private static bool IsTested(IOperation message) => message.Parent switch
    {
        IInvocationOperation call => call.Instance == message && IsSearch(call),
        IArgumentOperation { Parent: IInvocationOperation call } => IsStaticSearch(call),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary =>
            IsWords(binary.LeftOperand == message ? binary.RightOperand : binary.LeftOperand),
        IIsPatternOperation { Pattern: IConstantPatternOperation pattern } => IsWords(pattern.Value),
        ISwitchOperation or ISwitchExpressionOperation => true,
        _ => false,
    };

    private static bool IsSearch(IInvocationOperation call) => Searches.Contains(call.TargetMethod.Name) && call.Arguments.Any(a => IsWords(a.Value));

    private static bool IsStaticSearch(IInvocationOperation call) =>
        call.TargetMethod is { ContainingType: { } type, Name: "Equals" or "IsMatch" or "Match" }
        && (type.SpecialType == SpecialType.System_String || type.Name == "Regex");

    // Not a character, not the empty text, not null.
    private static bool IsWords(IOperation value) => value.Unwrapped() is var words
        && words.Type?.SpecialType == SpecialType.System_String
        && (!words.ConstantValue.HasValue || words.ConstantValue.Value is string { Length: > 2 });
}
