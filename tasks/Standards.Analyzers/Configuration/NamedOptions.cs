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
        return uses is { Count: > 0 } && uses.TrueForAll(use => use.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: Get });
    }

    private static bool IsGet(IInvocationOperation call) => call.TargetMethod is { Name: Get, ContainingType.Name: "IOptionsMonitor" or "IOptionsSnapshot" };
}
