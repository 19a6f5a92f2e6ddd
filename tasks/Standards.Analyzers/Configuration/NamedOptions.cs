using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Configuration;

/// <summary>Options with a name, such as those of a scheme or a data source. <c>monitor.Get(name)</c> gives them; <c>IOptions&lt;T&gt;</c> cannot.</summary>
internal static class NamedOptions
{
    private const string Get = "Get";

    /// <summary>Whether all that code does with a monitor that it asks for is to take named options from it.</summary>
    public static bool AreOnlyUseOf(IOperation monitor) => monitor.Consumer() switch
    {
        IInvocationOperation call => IsGet(call),
        IArgumentOperation { Parameter: { } parameter } => AreOnlyUseOf(parameter),
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } =>
            LocalLifetimes.ReferencesTo(declarator.Symbol, declarator.Root()).ToList() is { Count: > 0 } uses
            && uses.TrueForAll(use => use.CallOn() is { } call && IsGet(call)),
        _ => false,
    };

    /// <summary>Whether all that a method or a type does with a monitor that it is given is to take named options from it.</summary>
    public static bool AreOnlyUseOf(IParameterSymbol monitor)
    {
        var owner = monitor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax().Ancestors().FirstOrDefault(n => n is MemberDeclarationSyntax);
        var uses = owner?.DescendantNodes().OfType<IdentifierNameSyntax>().Where(n => n.Identifier.ValueText == monitor.Name).ToList();
        return uses is { Count: > 0 } && uses.TrueForAll(use => IsOfGet(use) || IsKeptForGet(use));
    }

    private static bool IsOfGet(SyntaxNode use) => use.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: Get };

    // '_monitor = monitor;' of a field that the type only takes named options from.
    private static bool IsKeptForGet(IdentifierNameSyntax use) =>
        use.Parent is AssignmentExpressionSyntax { Left: IdentifierNameSyntax field } assignment
        && assignment.Right == use
        && use.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
        && OtherUses(field, type) is { Count: > 0 } reads
        && reads.TrueForAll(IsOfGet);

    private static List<IdentifierNameSyntax> OtherUses(IdentifierNameSyntax field, SyntaxNode type) =>
        type.DescendantNodes().OfType<IdentifierNameSyntax>().Where(n => n != field && n.Identifier.ValueText == field.Identifier.ValueText).ToList();

    private static bool IsGet(IInvocationOperation call) => call.TargetMethod is { Name: Get, ContainingType.Name: "IOptionsMonitor" or "IOptionsSnapshot" };
}
