using Microsoft.CodeAnalysis;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>The types of one compilation that talk to a database.</summary>
/// <param name="compilation">The compilation.</param>
internal sealed class DatabaseTypes(Compilation compilation)
{
    private readonly INamedTypeSymbol? _context = compilation.GetTypeByMetadataName("Microsoft.EntityFrameworkCore.DbContext");
    private readonly INamedTypeSymbol? _factory = compilation.GetTypeByMetadataName("Microsoft.EntityFrameworkCore.IDbContextFactory`1");
    private readonly INamedTypeSymbol? _connection = compilation.GetTypeByMetadataName("System.Data.IDbConnection");
    private readonly INamedTypeSymbol? _command = compilation.GetTypeByMetadataName("System.Data.IDbCommand");
    private readonly INamedTypeSymbol? _source = compilation.GetTypeByMetadataName("System.Data.Common.DbDataSource");

    /// <summary>Whether a type is one of them.</summary>
    public bool Contains(ITypeSymbol type) =>
        type.Is(_context) || type.Is(_source) || type.Implements(_factory) || type.Implements(_connection) || type.Implements(_command);

    /// <summary>Whether a type is a connection of ADO.NET.</summary>
    public bool ContainsConnection(ITypeSymbol type) => type.Implements(_connection);
}
