using Microsoft.Extensions.Options;
using Npgsql;

namespace StdService1.Data;

/// <summary>Says what is wrong with the section before the service starts, and nothing of what is secret in it.</summary>
public sealed class DatabaseOptionsValidator : IValidateOptions<DatabaseOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, DatabaseOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var failures = new List<string>();
        if (!IsConnectionString(options.ConnectionString))
        {
            failures.Add(
                "ConnectionString names no host. Set Database__ConnectionString to 'Host=...;Database=...;Username=...;Password=...'. " + DatabaseOptions.Help);
        }

        if (options.ConnectTimeout < Shortest || options.ConnectTimeout > Longest)
            failures.Add("ConnectTimeout is not between 00:00:01 and 00:00:30.");
        if (options.CommandTimeout < Shortest || options.CommandTimeout > Longest)
            failures.Add("CommandTimeout is not between 00:00:01 and 00:00:30.");
        if (options.MaxPoolSize is < 1 or > 500)
            failures.Add("MaxPoolSize is not between 1 and 500.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static bool IsConnectionString(string text)
    {
        try
        {
            return !string.IsNullOrWhiteSpace(new NpgsqlConnectionStringBuilder(text).Host);
        }
        catch (ArgumentException)
        {
            // Its text quotes the value.
            return false;
        }
    }
}
