using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>What begins a transaction in one compilation.</summary>
internal sealed class TransactionTypes
{
    private readonly INamedTypeSymbol? _connection;
    private readonly INamedTypeSymbol? _command;
    private readonly INamedTypeSymbol? _scope;
    private readonly INamedTypeSymbol? _transaction;
    private readonly INamedTypeSymbol? _contextTransaction;
    private readonly INamedTypeSymbol? _facade;
    private readonly INamedTypeSymbol? _facadeExtensions;

    private TransactionTypes(Compilation compilation)
    {
        _connection = compilation.GetTypeByMetadataName("System.Data.IDbConnection");
        _command = compilation.GetTypeByMetadataName("System.Data.IDbCommand");
        _transaction = compilation.GetTypeByMetadataName("System.Data.IDbTransaction");
        _contextTransaction = compilation.GetTypeByMetadataName("Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction");
        _scope = compilation.GetTypeByMetadataName("System.Transactions.TransactionScope");
        _facade = compilation.GetTypeByMetadataName("Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade");
        _facadeExtensions = compilation.GetTypeByMetadataName("Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions");
    }

    /// <summary>The types, or null where no database is spoken to.</summary>
    public static TransactionTypes? Of(Compilation compilation)
    {
        var types = new TransactionTypes(compilation);
        return types._connection is null && types._facade is null && types._scope is null ? null : types;
    }

    /// <summary>Whether a call begins a transaction of a connection or of a context.</summary>
    public bool Begins(IInvocationOperation call) =>
        call.TargetMethod is { Name: "BeginTransaction" or "BeginTransactionAsync", ContainingType: { } type }
        && (type.Implements(_connection) || type.Is(_facade) || type.Is(_facadeExtensions));

    /// <summary>Whether a call commits a transaction.</summary>
    public bool Commits(IInvocationOperation call) => call.TargetMethod switch
    {
        { Name: "Commit" or "CommitAsync", ContainingType: { } type } => type.Implements(_transaction) || type.Implements(_contextTransaction),
        { Name: "Complete", ContainingType: { } type } => IsScope(type),
        _ => false,
    };

    /// <summary>Whether a type is <c>TransactionScope</c>.</summary>
    public bool IsScope(ITypeSymbol? type) => _scope is not null && SymbolEqualityComparer.Default.Equals(type, _scope);

    /// <summary>Whether a type is a command, which runs in the transaction and does not end it.</summary>
    public bool IsCommand(ITypeSymbol? type) => type.Implements(_command);
}
