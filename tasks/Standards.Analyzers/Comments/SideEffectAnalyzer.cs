using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Comments;

/// <summary>
/// STD1011: code that is there for what happens besides: a module initializer, a type or module constructor that is run by hand, an object, a type or
/// a static member that is discarded, an encoding or a driver that is registered. A comment says what for. Clause: <c>side-effect-registration-explained</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SideEffectAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1011",
        "Code that is there for a side effect says so",
        "{0} is there for a side effect that its text does not show. Say in a comment above it what happens and who needs it.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (ProjectKind.IsTest(context.Compilation))
        {
            return;
        }

        if (context.Compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.ModuleInitializerAttribute") is { } initializer)
        {
            context.RegisterSymbolAction(symbol => AnalyzeMethod(symbol, initializer), SymbolKind.Method);
        }

        if (context.Compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.RuntimeHelpers") is { } helpers)
        {
            context.RegisterOperationAction(operation => AnalyzeCall(operation, helpers), OperationKind.Invocation);
        }

        context.RegisterOperationAction(AnalyzeDiscard, OperationKind.SimpleAssignment);
    }

    private static void AnalyzeMethod(SymbolAnalysisContext context, INamedTypeSymbol initializer)
    {
        foreach (var attribute in context.Symbol.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, initializer)
                && attribute.ApplicationSyntaxReference is { } place
                && place.GetSyntax(context.CancellationToken).FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } method
                && !HasComment(method))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, context.Symbol.Locations[0], $"The module initializer '{context.Symbol.Name}'"));
            }
        }
    }

    // The comment of a class that holds nothing else is about it.
    private static bool HasComment(MemberDeclarationSyntax method) =>
        Explanation.IsIn(method)
        || IsDocumented(method)
        || (method.Parent is TypeDeclarationSyntax { Members.Count: 1 } type && (IsDocumented(type) || Explanation.IsBefore(type)));

    private static bool IsDocumented(SyntaxNode declaration) =>
        declaration.GetLeadingTrivia().Any(t => t.GetStructure() is DocumentationCommentTriviaSyntax);

    private static void AnalyzeCall(OperationAnalysisContext context, INamedTypeSymbol helpers)
    {
        var call = (IInvocationOperation)context.Operation;
        if (IsRun(call.TargetMethod, helpers) || IsRegistration(call.TargetMethod))
        {
            Judge(context, $"'{call.TargetMethod.Name}'");
        }
    }

    private static bool IsRun(IMethodSymbol method, INamedTypeSymbol helpers) =>
        method.Name is "RunClassConstructor" or "RunModuleConstructor" && SymbolEqualityComparer.Default.Equals(method.ContainingType, helpers);

    // What other code asks the process for later.
    private static bool IsRegistration(IMethodSymbol method) =>
        method is { Name: "RegisterProvider", ContainingType.Name: "Encoding" } or { Name: "RegisterFactory", ContainingType.Name: "DbProviderFactories" };

    // '_ = new Marker();', '_ = Registry.Instance;' and '_ = typeof(Marker);'. What a constructor refuses, the 'catch' around it answers.
    private static void AnalyzeDiscard(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment is { Target: IDiscardOperation, Parent: IExpressionStatementOperation }
            && assignment.Value.Unwrapped()
                is IObjectCreationOperation or ITypeOfOperation or IFieldReferenceOperation { Field: { IsStatic: true, IsConst: false } }
                    or IPropertyReferenceOperation { Property: { IsStatic: true, IsIndexer: false } }
            && !IsTrial(assignment, context.ContainingSymbol))
        {
            Judge(context, $"'{assignment.Syntax}'");
        }
    }

    private static bool IsTrial(ISimpleAssignmentOperation assignment, ISymbol member) =>
        assignment.Value.Unwrapped() is IObjectCreationOperation
        && (IsCaught(assignment) || NameWords.First(assignment.Function(member)?.Name ?? "") is "validate" or "ensure" or "verify" or "check");

    private static bool IsCaught(ISimpleAssignmentOperation assignment) =>
        assignment.Parent?.Parent is IBlockOperation { Parent: ITryOperation { Catches.Length: > 0 } attempt } body && attempt.Body == body;

    private static void Judge(OperationAnalysisContext context, string what)
    {
        var statement = context.Operation.Syntax.FirstAncestorOrSelf<SyntaxNode>(node => node is StatementSyntax or MemberDeclarationSyntax);
        if (statement is not null && !Explanation.IsAround(statement))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), what));
        }
    }
}
