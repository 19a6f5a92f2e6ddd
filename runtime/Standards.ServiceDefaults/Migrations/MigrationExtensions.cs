using System.Data.Common;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Standards.ServiceDefaults.Migrations;

/// <summary>Adds migrations, and runs them when asked.</summary>
public static class MigrationExtensions
{
    /// <summary>The argument that applies migrations and ends: a job before the rollout, as one replica.</summary>
    public const string Argument = "--migrate";

    /// <summary>Adds <see cref="SqlMigrations"/> over the <see cref="DbDataSource"/> among the services.</summary>
    /// <param name="builder">The builder of the application.</param>
    /// <param name="assembly">Where the files are embedded.</param>
    /// <param name="folder">A part of the names of the resources, such as <c>.Migrations.</c>; empty for all.</param>
    /// <exception cref="InvalidOperationException">The files do not fit; see <see cref="SqlMigration.In"/>.</exception>
    public static IHostApplicationBuilder AddSqlMigrations(this IHostApplicationBuilder builder, Assembly assembly, string folder = "")
    {
        ArgumentNullException.ThrowIfNull(builder);

        var migrations = SqlMigration.In(assembly, folder);
        builder.Services.AddSingleton(services => new SqlMigrations(
            services.GetRequiredService<DbDataSource>(), migrations, services.GetRequiredService<ILogger<SqlMigrations>>()));
        return builder;
    }

    /// <summary>
    /// Applies migrations if the arguments hold <see cref="Argument"/>, and in Development. Elsewhere a start changes no schema.
    /// <code>if (await app.MigrateAsync(args)) return;</code>
    /// </summary>
    /// <returns>True if that was all that was asked for: the process ends.</returns>
    public static async Task<bool> MigrateAsync(this IHost host, IReadOnlyCollection<string> args, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(args);

        var asked = args.Contains(Argument, StringComparer.Ordinal);
        if (asked || host.Services.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            await host.Services.GetRequiredService<SqlMigrations>().ApplyAsync(cancellationToken);
        }
        return asked;
    }
}
