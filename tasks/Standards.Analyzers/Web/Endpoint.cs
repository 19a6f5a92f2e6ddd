using Microsoft.CodeAnalysis;

namespace Standards.Analyzers.Web;

/// <summary>What answers a request.</summary>
/// <param name="function">The action, method or lambda.</param>
/// <param name="name">What a message calls it: its route or name.</param>
/// <param name="isGet">Whether it answers GET.</param>
/// <param name="place">Where it is declared or mapped.</param>
internal sealed class Endpoint(IMethodSymbol function, string name, bool isGet, Location place)
{
    /// <summary>The action, method or lambda.</summary>
    public IMethodSymbol Function => function;

    /// <summary>What a message calls it: its route or name.</summary>
    public string Name => name;

    /// <summary>Whether it answers GET.</summary>
    public bool IsGet => isGet;

    /// <summary>Where it is declared or mapped.</summary>
    public Location Place => place;
}
