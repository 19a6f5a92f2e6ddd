using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Errors;

/// <summary>
/// STD1309: the value of a result that says whether it succeeded, read where nothing of the function has asked it before: of a call directly, or of a
/// variable or parameter; and the body of an HTTP response whose status the function never asks. Silent in the type itself and where the result was
/// given to something else first. Clause: <c>check-error-immediately</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UncheckedValueAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1309",
        "A value is read after the check",
        "'{0}' is read before anything checks whether there is one: after a failure it throws or is empty. Check '{1}' first.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            var results = new ResultTypes();
            context.RegisterOperationAction(operation => Analyze(operation, results), OperationKind.PropertyReference);
            context.RegisterOperationAction(AnalyzeAnswer, OperationKind.VariableDeclarator);
        }
    }

    private static void Analyze(OperationAnalysisContext context, ResultTypes results)
    {
        var read = (IPropertyReferenceOperation)context.Operation;
        if (read.Property is { Name: "Content", ContainingType.Name: "HttpResponseMessage" })
        {
            if (ResponseBodies.AreUnchecked(read) && !read.IsQuoted())
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, read.Syntax.NameLocation(), read.Property.Name, "IsSuccessStatusCode"));
            }

            return;
        }

        if (read.Property.Name is "Value" or "Data" && UnaskedVerdict(read, context.ContainingSymbol, results) is { } verdict && !read.IsQuoted())
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, read.Syntax.NameLocation(), read.Property.Name, verdict));
        }
    }

    private static void AnalyzeAnswer(OperationAnalysisContext context)
    {
        var answer = (IVariableDeclaratorOperation)context.Operation;
        if (LateAnswers.UseBefore(answer) is { } use)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, use.Syntax.GetLocation(), use.Syntax.ToString(), answer.Symbol.Name));
        }
    }

    // The property that says whether there is a value, and that nobody asked.
    private static string? UnaskedVerdict(IPropertyReferenceOperation read, ISymbol member, ResultTypes results) =>
        read.Instance?.Unwrapped() is { Type: INamedTypeSymbol type } source
        && results.Contains(type)
        && ResultTypes.VerdictOf(type) is { } verdict
        && !IsOwn(type, member)
        && IsUnchecked(read, source)
            ? verdict
            : null;

    private static bool IsOwn(INamedTypeSymbol type, ISymbol member) =>
        SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, member.ContainingType?.OriginalDefinition);

    private static bool IsUnchecked(IOperation read, IOperation source) =>
        !IsAssigned(read) && !IsAskedFor(read) && !Throws(source) && IsUnasked(read, source);

    private static bool IsAssigned(IOperation read) => read.Parent is IAssignmentOperation assignment && assignment.Target == read;

    private static bool Throws(IOperation source)
    {
        var made = source is IAwaitOperation { Operation: var awaited } ? awaited : source;
        return made is IInvocationOperation call && ThrowingCalls.AreNamedIn(call.TargetMethod);
    }

    private static bool IsUnasked(IOperation read, IOperation source) => source switch
    {
        IInvocationOperation or IAwaitOperation => true,
        ILocalReferenceOperation local => !IsLookedAt(local.Local, read),
        // What a lambda is given was filtered by the calls before it.
        IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } } parameter } =>
            !IsLookedAt(parameter, read),
        _ => false,
    };

    // Whatever the function did with the result before: asked it, matched it, gave it to a check. Only reads of the value itself and assignments are none.
    private static bool IsLookedAt(ISymbol result, IOperation read) =>
        read.Root().Descendants().Any(o => (o.Syntax.SpanStart < read.Syntax.SpanStart || IsAround(o, read)) && IsLook(o, result));

    private static bool IsLook(IOperation operation, ISymbol result) => operation switch
    {
        ILocalReferenceOperation or IParameterReferenceOperation => operation.RefersTo(result) && !IsReadOrSet(operation),
        IRecursivePatternOperation pattern => SymbolEqualityComparer.Default.Equals(pattern.DeclaredSymbol, result),
        _ => false,
    };

    private static bool IsAround(IOperation operation, IOperation read) => operation.Syntax.Span.Contains(read.Syntax.Span) && operation.Syntax != read.Syntax;

    // 'found.Value == null', 'found.Value is { } order', 'found.Value?.Lines' and 'found.Value ?? none' ask the value itself.
    private static bool IsAskedFor(IOperation read)
    {
        var around = read.Parent is IConversionOperation conversion ? conversion.Parent : read.Parent;
        return around switch
        {
            IBinaryOperation binary => binary.LeftOperand.Unwrapped().ConstantValue is { HasValue: true, Value: null }
                || binary.RightOperand.Unwrapped().ConstantValue is { HasValue: true, Value: null },
            IIsPatternOperation or ICoalesceOperation => true,
            IConditionalAccessOperation access => access.Operation.Syntax == read.Syntax,
            _ => false,
        };
    }

    private static bool IsReadOrSet(IOperation reference) => reference.Parent switch
    {
        IPropertyReferenceOperation property => property.Property.Name is "Value" or "Data" && !IsAskedFor(property),
        IAssignmentOperation assignment => assignment.Target == reference,
        _ => false,
    };
}
