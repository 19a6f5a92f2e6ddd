using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Standards.Analyzers.Symbols;

/// <summary>
/// Elements that do the work themselves: handlers, providers, listeners and subscribers, of which a service registers a few. Items of a batch are data, and
/// something else works on them.
/// </summary>
internal static class Collaborators
{
    /// <summary>Whether the element of a loop or lambda is called: <c>handler.HandleAsync(order)</c> and <c>callback(order)</c>.</summary>
    /// <param name="work">The body.</param>
    /// <param name="element">The variable of the loop or the parameter of the lambda.</param>
    public static bool AreCalled(IOperation work, ISymbol element) =>
        MayBe(TypeOf(element)) && work.Descendants().Any(o => o is IInvocationOperation { Instance: { } called } && called.RefersTo(element));

    private static ITypeSymbol? TypeOf(ISymbol element) => element switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    // A class may be an entity, and interfaces of the framework hold data: 'IFormFile', 'IGrouping<,>', 'IDataRecord'.
    private static bool MayBe(ITypeSymbol? type) => type switch
    {
        { TypeKind: TypeKind.Delegate } => true,
        { TypeKind: TypeKind.Interface } => !IsOfFramework(type),
        _ => false,
    };

    private static bool IsOfFramework(ITypeSymbol type)
    {
        var outermost = type.ContainingNamespace;
        while (outermost is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            outermost = outermost.ContainingNamespace;
        }

        return outermost?.Name == "System" || type.Name is "IFormFile";
    }
}
