using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Errors;

/// <summary>
/// STD1311: an exception type whose constructor writes a parameter into the message, and that gives it to nobody in another form: no property or visible field
/// has its name or is made of it, and no base takes it. Clause: <c>structured-error-data</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExceptionDataAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1311",
        "An error carries its data",
        "'{0}' is only in the message of '{1}', so that a handler has to read it out of the text. Give it a property of its own.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation) && ExceptionTypes.Of(context.Compilation) is { Exception: var exception })
        {
            context.RegisterOperationAction(operation => Analyze(operation, exception), OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol exception)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.MethodKind != MethodKind.Constructor
            || context.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { } type } constructor
            || !call.TargetMethod.ContainingType.Is(exception))
        {
            return;
        }

        var given = call.Arguments.Select(a => a.Value.Referenced()).ToList();
        foreach (var parameter in constructor.Parameters)
        {
            if (IsData(parameter, exception)
                && call.Arguments.Any(a => IsComposedOf(a.Value, parameter))
                && !given.Contains(parameter, SymbolEqualityComparer.Default)
                && !IsShown(parameter, type, context.CancellationToken))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, parameter.Locations[0], parameter.Name, type.Name));
            }
        }
    }

    private static bool IsData(IParameterSymbol parameter, INamedTypeSymbol exception) =>
        parameter.Name is not ("message" or "msg" or "detail" or "details" or "reason" or "text")
        && !parameter.IsParams
        && !parameter.Type.Is(exception)
        && parameter.Type.Name is not ("SerializationInfo" or "StreamingContext");

    private static bool IsComposedOf(IOperation value, IParameterSymbol parameter) =>
        value.Type is { SpecialType: SpecialType.System_String } && value.Referenced() is null && value.Mentions(parameter);

    private static bool IsShown(IParameterSymbol parameter, INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.SelfAndBases().SelectMany(t => t.GetMembers()).Any(member => IsVisible(member) && IsNamed(member, parameter))
        || type.DeclaringSyntaxReferences.Any(reference => HoldsIn(reference.GetSyntax(cancellationToken), parameter));

    private static bool IsVisible(ISymbol member) =>
        member is IPropertySymbol or IFieldSymbol && member.DeclaredAccessibility is not (Accessibility.Private or Accessibility.NotApplicable);

    private static bool IsNamed(ISymbol member, IParameterSymbol parameter) => string.Equals(member.Name, parameter.Name, StringComparison.OrdinalIgnoreCase);

    // 'public string Order { get; } = id;', 'public string Order => id;', 'Order = id;' and 'Data["order"] = id;'.
    private static bool HoldsIn(SyntaxNode declaration, IParameterSymbol parameter) => declaration.DescendantNodes().Any(node => node switch
    {
        PropertyDeclarationSyntax { Identifier.ValueText: not "Message" } property =>
            Names(property.Initializer, parameter.Name)
            || Names(property.ExpressionBody, parameter.Name)
            || Names(property.ExpressionBody, "_" + parameter.Name),
        AssignmentExpressionSyntax assignment =>
            !(assignment.Left is IdentifierNameSyntax left && left.Identifier.ValueText[0] == '_') && Names(assignment.Right, parameter.Name),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" } } call =>
            Names(call.ArgumentList, parameter.Name),
        _ => false,
    });

    private static bool Names(SyntaxNode? node, string name) =>
        node?.DescendantNodesAndSelf().Any(inner => inner is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name) == true;
}
