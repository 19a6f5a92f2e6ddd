using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Standards.Analyzers.Statements;

/// <summary>
/// STD1022: a parameter of a private method, a private constructor or a local function that its body never names. What IDE0060 says on CI, by syntax alone
/// and so in every build. Silent: signatures that something else decides (delegates, attributes, reflection), tokens (STD1221), and bodies of which a part
/// is not compiled. Clause: <c>dead-stores-and-unused-code-forbidden</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnreadParameterAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1022",
        "Private functions read their parameters",
        "'{0}' never reads '{1}', so that its callers compute a value for nothing. Remove the parameter, or use it.");

    private protected override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.MethodDeclaration, SyntaxKind.LocalFunctionStatement, SyntaxKind.ConstructorDeclaration);

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        if (PrivateFunction.Of(context.Node) is not { } function)
        {
            return;
        }

        var unread = function.UnreadParameters();
        if (unread.Count > 0 && function.IsOnlyCalled(context.SemanticModel, context.CancellationToken))
        {
            foreach (var parameter in unread.Where(p => IsKnown(context.SemanticModel.GetDeclaredSymbol(p, context.CancellationToken)?.Type)))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, parameter.Identifier.GetLocation(), function.Name, parameter.Identifier.ValueText));
            }
        }
    }

    // A token by another name is STD1221's too, a value of 'T' tells the compiler what 'T' is, and of a type that does not resolve nothing is known.
    private static bool IsKnown(ITypeSymbol? type) => type is { TypeKind: not (TypeKind.Error or TypeKind.TypeParameter), Name: not "CancellationToken" };
}
