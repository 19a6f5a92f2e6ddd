using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>Where a text becomes a statement of a database in one compilation: ADO.NET, Dapper and Entity Framework Core.</summary>
internal sealed class SqlSinks
{
    private readonly INamedTypeSymbol? _command;
    private readonly INamedTypeSymbol? _batch;
    private readonly ImmutableHashSet<INamedTypeSymbol> _types;

    private SqlSinks(Compilation compilation)
    {
        _command = compilation.GetTypeByMetadataName("System.Data.IDbCommand");
        _batch = compilation.GetTypeByMetadataName("System.Data.Common.DbBatchCommand");
        _types = new[]
        {
            "System.Data.Common.DbDataSource", "Dapper.SqlMapper", "Dapper.CommandDefinition",
            "Microsoft.EntityFrameworkCore.RelationalQueryableExtensions", "Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions",
        }
            .Select(compilation.GetTypeByMetadataName)
            .OfType<INamedTypeSymbol>()
            .ToImmutableHashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
    }

    /// <summary>The types, or null where no database is spoken to.</summary>
    public static SqlSinks? Of(Compilation compilation)
    {
        var sinks = new SqlSinks(compilation);
        return sinks._command is null && sinks._types.IsEmpty ? null : sinks;
    }

    /// <summary>The text that a call hands over, null for other calls.</summary>
    public IOperation? TextOf(IInvocationOperation call) =>
        IsNamedLikeOne(call.TargetMethod.Name) && IsOne(call.TargetMethod) ? TextOf(call.Arguments) : null;

    /// <summary>The text that a new command has, null for other objects.</summary>
    public IOperation? TextOf(IObjectCreationOperation creation) =>
        creation.Type is INamedTypeSymbol type && !creation.Arguments.IsEmpty && (_types.Contains(type) || IsOfAdoNet(type))
            ? TextOf(creation.Arguments)
            : null;

    /// <summary>The text that is assigned to a command, null for other assignments.</summary>
    public IOperation? TextOf(ISimpleAssignmentOperation assignment) =>
        assignment.Target is IPropertyReferenceOperation { Property: { Name: "CommandText", ContainingType: var type } }
        && (IsOfAdoNet(type) || type.Is(_batch))
            ? assignment.Value
            : null;

    /// <summary>Whether CA2100 judges the text: that of a command of ADO.NET.</summary>
    public bool IsJudgedByCA2100(IOperation operation) => operation switch
    {
        IObjectCreationOperation creation => IsOfAdoNet(creation.Type),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } => IsOfAdoNet(property.Property.ContainingType),
        _ => false,
    };

    private bool IsOfAdoNet(ITypeSymbol? type) => type.Implements(_command);

    private bool IsOne(IMethodSymbol method) => method.ContainingType.SelfAndBases().OfType<INamedTypeSymbol>().Any(_types.Contains);

    private static bool IsNamedLikeOne(string name) =>
        name.StartsWith("Query", StringComparison.Ordinal)
        || name.StartsWith("Execute", StringComparison.Ordinal)
        || name.StartsWith("FromSql", StringComparison.Ordinal)
        || name.StartsWith("SqlQuery", StringComparison.Ordinal)
        || name == "CreateCommand";

    private static IOperation? TextOf(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { Name: "sql" or "commandText" or "cmdText" } && !argument.IsImplicit)
            {
                return argument.Value;
            }
        }

        return null;
    }
}
