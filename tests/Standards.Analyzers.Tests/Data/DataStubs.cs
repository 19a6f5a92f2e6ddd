namespace Standards.Analyzers.Tests.Data;

/// <summary>Sources in place of libraries for databases that are not restored here, with the signatures of the originals.</summary>
internal static class DataStubs
{
    /// <summary>Dapper.</summary>
    public const string Dapper = """
        namespace Dapper
        {
            using System.Collections.Generic;
            using System.Data;
            using System.Threading.Tasks;

            public static class SqlMapper
            {
                public static IEnumerable<T> Query<T>(this IDbConnection cnn, string sql, object? param = null, IDbTransaction? transaction = null) => [];
                public static Task<IEnumerable<T>> QueryAsync<T>(this IDbConnection cnn, string sql, object? param = null) => null!;
                public static Task<T> QuerySingleAsync<T>(this IDbConnection cnn, string sql, object? param = null) => null!;
                public static int Execute(this IDbConnection cnn, string sql, object? param = null, IDbTransaction? transaction = null) => 0;
                public static T? ExecuteScalar<T>(this IDbConnection cnn, string sql, object? param = null) => default;
            }

            public struct CommandDefinition
            {
                public CommandDefinition(string commandText, object? parameters = null, IDbTransaction? transaction = null) { }
            }
        }
        """;

    /// <summary>Microsoft.EntityFrameworkCore.Relational.</summary>
    public const string Relational = """
        namespace Microsoft.EntityFrameworkCore
        {
            using System;
            using System.Data;
            using System.Linq;
            using System.Threading;
            using System.Threading.Tasks;
            using Microsoft.EntityFrameworkCore.Infrastructure;

            public static class RelationalQueryableExtensions
            {
                public static IQueryable<T> FromSqlRaw<T>(this IQueryable<T> source, string sql, params object[] parameters) => source;
                public static IQueryable<T> FromSql<T>(this IQueryable<T> source, FormattableString sql) => source;
            }

            public static class RelationalDatabaseFacadeExtensions
            {
                public static int ExecuteSqlRaw(this DatabaseFacade databaseFacade, string sql, params object[] parameters) => 0;
                public static int ExecuteSql(this DatabaseFacade databaseFacade, FormattableString sql) => 0;
                public static IDbTransactionStub BeginTransaction(this DatabaseFacade databaseFacade, IsolationLevel isolationLevel) => null!;
            }

            public interface IDbTransactionStub : IDisposable, IAsyncDisposable
            {
                void Commit();
                Task CommitAsync(CancellationToken cancellationToken = default);
            }
        }

        namespace Microsoft.EntityFrameworkCore.Infrastructure
        {
            using System.Threading;
            using System.Threading.Tasks;

            public class DatabaseFacade
            {
                public IDbTransactionStub BeginTransaction() => null!;
                public Task<IDbTransactionStub> BeginTransactionAsync(CancellationToken cancellationToken = default) => null!;
                public void CommitTransaction() { }
            }
        }
        """;
}
