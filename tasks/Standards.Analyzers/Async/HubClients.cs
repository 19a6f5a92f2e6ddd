using Microsoft.CodeAnalysis;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Async;

/// <summary>Interfaces that a SignalR hub calls its clients by: their methods are messages, which nothing waits for.</summary>
internal sealed class HubClients(Compilation compilation)
{
    private readonly Lazy<HashSet<ITypeSymbol>> _clients = new(() => Find(compilation));

    /// <summary>Whether a hub of the compilation has clients of a type.</summary>
    public bool Contains(INamedTypeSymbol type) => type.TypeKind == TypeKind.Interface && _clients.Value.Contains(type);

    private static HashSet<ITypeSymbol> Find(Compilation compilation)
    {
        var clients = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        if (compilation.GetTypeByMetadataName("Microsoft.AspNetCore.SignalR.Hub`1") is { } hub)
        {
            AddOf(compilation.Assembly.GlobalNamespace, hub, clients);
        }

        return clients;
    }

    private static void AddOf(INamespaceOrTypeSymbol container, INamedTypeSymbol hub, HashSet<ITypeSymbol> clients)
    {
        foreach (var member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol type && ClientOf(type, hub) is { } client)
            {
                AddWithBases(client, clients);
            }

            AddOf(member, hub, clients);
        }
    }

    private static ITypeSymbol? ClientOf(INamedTypeSymbol type, INamedTypeSymbol hub) =>
        type.SelfAndBases().FirstOrDefault(b => SymbolEqualityComparer.Default.Equals(b.OriginalDefinition, hub)) is INamedTypeSymbol found
            ? found.TypeArguments[0]
            : null;

    private static void AddWithBases(ITypeSymbol client, HashSet<ITypeSymbol> clients)
    {
        clients.Add(client);
        foreach (var extended in client.AllInterfaces)
        {
            clients.Add(extended);
        }
    }
}
