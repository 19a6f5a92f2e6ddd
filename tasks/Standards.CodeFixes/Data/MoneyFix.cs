using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.Analyzers.Symbols;

namespace Standards.CodeFixes.Data;

/// <summary>
/// STD1607: declares a member or parameter as <c>decimal</c>, with the numbers that it is given or calculated with. Not for entities, whose column changes with
/// the type, and not where an attribute says how it is kept or sent. What calculates in <c>double</c> does not compile then, and the fix is not offered.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class MoneyFix() : RuleCodeFix("STD1607", "Declare it as decimal")
{
    internal override bool TryRepair(FixSite site)
    {
        if (TypeOf(site.Node) is not { } type
            || FloatIn(type) is not { } written
            || site.Model.GetDeclaredSymbol(site.Node, site.Cancellation) is not { ContainingType: { } owner } symbol
            || !symbol.GetAttributes().All(IsOfValidation)
            || EntitySets.Of(site.Model.Compilation).Contains(owner))
        {
            return false;
        }

        if (site.IsFirst(written))
        {
            site.Replace(written, current => SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.DecimalKeyword).WithTriviaFrom(current.Keyword)));
        }

        foreach (var number in NumbersOf(site.Node).Concat(NumbersBeside(symbol, site)).Where(site.IsFirst))
        {
            site.Replace(number, current => current.WithToken(Decimal(current.Token)));
        }

        site.Affects(symbol.Name);
        return true;
    }

    private static TypeSyntax? TypeOf(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax } field } => field.Type,
        PropertyDeclarationSyntax property => property.Type,
        ParameterSyntax parameter => parameter.Type,
        MethodDeclarationSyntax method => method.ReturnType,
        _ => null,
    };

    // 'double', 'double?' and 'Task<double>'.
    private static PredefinedTypeSyntax? FloatIn(TypeSyntax type)
    {
        var floats = type.DescendantNodesAndSelf()
            .OfType<PredefinedTypeSyntax>()
            .Where(name => name.Keyword.Kind() is SyntaxKind.DoubleKeyword or SyntaxKind.FloatKeyword)
            .ToList();
        return floats.Count == 1 ? floats[0] : null;
    }

    private static bool IsOfValidation(AttributeData attribute) => attribute.AttributeClass is { Name: var name }
        && (name is "RequiredAttribute" or "RangeAttribute" or "ObsoleteAttribute" || name.StartsWith("JsonPropertyName", StringComparison.Ordinal));

    private static IEnumerable<LiteralExpressionSyntax> NumbersOf(SyntaxNode declaration)
    {
        IEnumerable<ExpressionSyntax?> values = declaration switch
        {
            VariableDeclaratorSyntax field => [field.Initializer?.Value],
            PropertyDeclarationSyntax property => [property.Initializer?.Value, property.ExpressionBody?.Expression],
            ParameterSyntax parameter => [parameter.Default?.Value],
            MethodDeclarationSyntax method => method.DescendantNodes().OfType<ReturnStatementSyntax>().Select(end => end.Expression)
                .Append(method.ExpressionBody?.Expression),
            _ => [],
        };
        return values.Select(NumberIn).OfType<LiteralExpressionSyntax>();
    }

    // The numbers that the file assigns to it, compares it with and calculates with it.
    private static IEnumerable<LiteralExpressionSyntax> NumbersBeside(ISymbol symbol, FixSite site)
    {
        foreach (var name in site.Root.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == symbol.Name))
        {
            if (!SymbolEqualityComparer.Default.Equals(site.Model.GetSymbolInfo(name, site.Cancellation).Symbol, symbol))
            {
                continue;
            }

            var use = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? (ExpressionSyntax)access : name;
            if (NumberIn(Other(use)) is { } number)
            {
                yield return number;
            }
        }
    }

    private static ExpressionSyntax? Other(ExpressionSyntax use) => use.Parent switch
    {
        AssignmentExpressionSyntax assignment when assignment.Left == use => assignment.Right,
        BinaryExpressionSyntax binary => binary.Left == use ? binary.Right : binary.Left,
        _ => null,
    };

    private static LiteralExpressionSyntax? NumberIn(ExpressionSyntax? value) => value switch
    {
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: var operand } => NumberIn(operand),
        LiteralExpressionSyntax { Token.Value: double or float } number => number,
        _ => null,
    };

    private static SyntaxToken Decimal(SyntaxToken number) =>
        SyntaxFactory.ParseToken(number.Text.TrimEnd('d', 'D', 'f', 'F') + "m").WithTriviaFrom(number);
}
