using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>Whether a resource in a field works on one in another field, so that it ends first.</summary>
internal static class OpenedOver
{
    // What works on what, by the names of the base types of .NET and of client libraries.
    private static readonly Dictionary<string, string[]> Below = new(StringComparer.Ordinal)
    {
        ["DbTransaction"] = ["DbConnection"],
        ["IDbTransaction"] = ["IDbConnection", "DbConnection"],
        ["IDbContextTransaction"] = ["DbContext", "DbConnection"],
        ["DbCommand"] = ["DbConnection"],
        ["DbDataReader"] = ["DbConnection", "DbCommand"],
        ["DbBatch"] = ["DbConnection"],
        ["IModel"] = ["IConnection"],
        ["IChannel"] = ["IConnection"],
        ["ISession"] = ["IConnection"],
        ["IMessageProducer"] = ["ISession", "IConnection"],
        ["IMessageConsumer"] = ["ISession", "IConnection"],
        ["ServiceBusSender"] = ["ServiceBusClient"],
        ["ServiceBusReceiver"] = ["ServiceBusClient"],
        ["ServiceBusProcessor"] = ["ServiceBusClient"],
    };

    // What writes into a stream when it is closed. A reader closes its stream itself and holds nothing back.
    private static readonly HashSet<string> Writers = new(StringComparer.Ordinal)
    {
        "StreamWriter", "BinaryWriter", "TextWriter", "XmlWriter", "Utf8JsonWriter", "GZipStream", "DeflateStream", "BrotliStream", "ZLibStream",
        "CryptoStream", "ZipArchive", "BufferedStream", "SslStream",
    };

    /// <summary>Whether one field holds what was opened over another.</summary>
    /// <param name="above">The field that may work on the other.</param>
    /// <param name="below">The field that may be worked on.</param>
    /// <param name="owner">The type whose constructors and methods open them.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static bool Field(IFieldSymbol above, IFieldSymbol below, INamedTypeSymbol owner, CancellationToken cancellationToken)
    {
        if (SymbolEqualityComparer.Default.Equals(above, below))
        {
            return false;
        }

        var isPair = NamesOf(above.Type).Any(name => Below.TryGetValue(name, out var on) && NamesOf(below.Type).Any(on.Contains));
        var isWriter = NamesOf(above.Type).Any(Writers.Contains) && NamesOf(below.Type).Any(name => name is "Stream" or "TextWriter");
        return (isPair && HasOneOf(owner, below.Type)) || ((isPair || isWriter) && IsMadeOf(above.Name, below.Name, owner, cancellationToken));
    }

    // Two connections: the type alone does not say whose transaction it is.
    private static bool HasOneOf(INamedTypeSymbol owner, ITypeSymbol type) =>
        owner.GetMembers().OfType<IFieldSymbol>().Count(f => SymbolEqualityComparer.Default.Equals(f.Type.WithoutNullable(), type.WithoutNullable())) == 1;

    // '_writer = new StreamWriter(_stream)', without 'leaveOpen', which says that somebody thought of it.
    private static bool IsMadeOf(string above, string below, INamedTypeSymbol owner, CancellationToken cancellationToken) => owner.DeclaringSyntaxReferences
        .SelectMany(reference => reference.GetSyntax(cancellationToken).DescendantNodes())
        .Any(node => node switch
        {
            AssignmentExpressionSyntax { Left: { } left, Right: { } right } => NameOf(left) == above && Uses(right, below),
            VariableDeclaratorSyntax { Initializer.Value: { } value } declared => declared.Identifier.ValueText == above && Uses(value, below),
            _ => false,
        });

    private static bool Uses(ExpressionSyntax made, string name) =>
        made.DescendantNodesAndSelf().Any(n => n is IdentifierNameSyntax used && used.Identifier.ValueText == name)
        && !made.DescendantNodes().Any(n => n is NameColonSyntax { Name.Identifier.ValueText: "leaveOpen" });

    private static string? NameOf(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var member } => member.Identifier.ValueText,
        _ => null,
    };

    private static IEnumerable<string> NamesOf(ITypeSymbol type) =>
        type.WithoutNullable() is var bare ? bare.SelfAndBases().Concat(bare.AllInterfaces).Select(t => t.Name) : [];
}
