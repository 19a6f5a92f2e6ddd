using System.Data.Common;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Standards.ServiceDefaults.Migrations;
using Standards.ServiceDefaults.Starting;

namespace Standards.ServiceDefaults;

/// <summary>The last call of a <c>Program.cs</c>.</summary>
public static class ServiceRunExtensions
{
    /// <summary>
    /// Checks the settings, applies migrations where <see cref="MigrationExtensions.MigrateAsync"/> would, and runs the service until it is stopped. A start
    /// that settings prevent, or in Development a database that does not answer, ends with one message on standard error and without a stack trace.
    /// <code>return await app.RunServiceAsync(args);</code>
    /// </summary>
    /// <param name="app">The service, with everything mapped.</param>
    /// <param name="args">The arguments of the process.</param>
    /// <param name="databaseHelp">A sentence that says how to start a database for development; null says nothing.</param>
    /// <returns>The exit code: 0, or 1 where the service did not start.</returns>
    public static async Task<int> RunServiceAsync(this WebApplication app, IReadOnlyCollection<string> args, string? databaseHelp = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(args);

        // Asked now: a run that fails disposes of the services.
        var (name, isDevelopment) = (app.Environment.ApplicationName, app.Environment.IsDevelopment());
        // Under the host of tests the failure is the answer that a test waits for.
        var isProcess = Assembly.GetEntryAssembly()?.GetName().Name == name;
        try
        {
            // Before the host does, which logs the failure with its stack trace.
            app.Services.GetService<IStartupValidator>()?.Validate();
            if (app.Services.GetService<SqlMigrations>() is null || !await app.MigrateAsync(args))
            {
                await app.RunAsync();
            }
            return 0;
        }
        catch (Exception failure) when (isProcess && StartProblem.Of(failure, isDevelopment) is not null)
        {
            // Lines of the log that wait come first.
            await app.DisposeAsync();
            var problems = StartProblem.Of(failure, isDevelopment)!;
            string[] help = failure is DbException && databaseHelp is not null ? [databaseHelp] : [];
            await Console.Error.WriteLineAsync($"{name} did not start.{string.Concat(problems.Concat(help).Select(line => $"{Environment.NewLine}  {line}"))}");
            return 1;
        }
    }
}
