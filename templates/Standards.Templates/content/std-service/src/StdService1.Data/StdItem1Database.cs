using System.Data.Common;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Npgsql;
using Standards.ServiceDefaults.Audit;
using Standards.ServiceDefaults.Configuration;
using Standards.ServiceDefaults.Health;
using Standards.ServiceDefaults.Idempotency;
using Standards.ServiceDefaults.Migrations;
using StdService1.Domain;

namespace StdService1.Data;

/// <summary>The database of the std items1.</summary>
public static class StdItem1Database
{
    /// <summary>
    /// Keeps std items1, answers of requests and audit records in the database of the section <c>Database</c>: what a request writes is one
    /// transaction. Without the database the service is not ready.
    /// </summary>
    public static IHostApplicationBuilder AddStdItem1Database(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.AddValidatedOptions<DatabaseOptions, DatabaseOptionsValidator>("Database", static (section, options) => section.Bind(options));
        builder.AddSqlMigrations(typeof(StdItem1Database).Assembly, ".Migrations.");
        builder.Services.AddSingleton<DbDataSource>(services =>
            NpgsqlDataSource.Create(services.GetRequiredService<IOptions<DatabaseOptions>>().Value.ToConnectionString()));
        builder.Services.AddDatabaseReadinessCheck();
        builder.Services.AddDbIdempotency();
        builder.Services.AddDbAudit();
        builder.Services.AddScoped<IStdItem1Store, PostgresStdItem1Store>();
        return builder;
    }
}
