using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Standards.ServiceDefaults.Migrations;

/// <summary>One step of the schema: a file <c>NNNN_name.sql</c>, never changed once it has been applied anywhere (clause data.migrations-versioned).</summary>
/// <param name="Version">The number before the underscore; steps are applied in its order.</param>
/// <param name="Name">What the step is for.</param>
/// <param name="Sql">Its statements.</param>
public sealed record SqlMigration(long Version, string Name, string Sql)
{
    /// <summary>
    /// First line of a file whose statements PostgreSQL refuses in a transaction, such as <c>CREATE INDEX CONCURRENTLY</c>; it has one statement.
    /// </summary>
    public const string NoTransaction = "-- no-transaction";

    private const string Extension = ".sql";

    /// <summary>SHA-256 of the statements, line ends read as <c>\n</c>, 64 hexadecimal digits.</summary>
    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));

    /// <summary>Whether the step runs in a transaction with its record.</summary>
    public bool InTransaction => !Sql.StartsWith(NoTransaction, StringComparison.Ordinal);

    /// <summary>
    /// The steps that an assembly embeds below a folder, in their order. Scripts that undo one (<c>.rollback.sql</c>, <c>.down.sql</c>) are for people.
    /// </summary>
    /// <param name="assembly">Where they are embedded (<c>EmbeddedResource</c>).</param>
    /// <param name="folder">A part of the names of the resources, such as <c>.Migrations.</c>; empty for all.</param>
    /// <exception cref="InvalidOperationException">There is none, a name does not fit, or two have one number.</exception>
    public static IReadOnlyList<SqlMigration> In(Assembly assembly, string folder = "")
    {
        ArgumentNullException.ThrowIfNull(assembly);
        ArgumentNullException.ThrowIfNull(folder);

        var found = new SortedDictionary<long, SqlMigration>();
        foreach (var resource in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!resource.Contains(folder, StringComparison.Ordinal) || !resource.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) || Undoes(resource))
            {
                continue;
            }

            var (version, name) = Parse(resource);
            if (!found.TryAdd(version, new SqlMigration(version, name, Read(assembly, resource))))
            {
                throw new InvalidOperationException(
                    $"Two migrations have the number {version}: '{found[version].Name}' and '{name}'. Give the later one the next number.");
            }
        }

        return found.Count > 0
            ? [.. found.Values]
            : throw new InvalidOperationException(
                $"{assembly.GetName().Name} embeds no file '*{folder}NNNN_name.sql'. Add <EmbeddedResource Include=\"Migrations/*.sql\" /> to its project.");
    }

    private static bool Undoes(string resource)
        => resource.EndsWith(".rollback.sql", StringComparison.OrdinalIgnoreCase) || resource.EndsWith(".down.sql", StringComparison.OrdinalIgnoreCase);

    // Resources are called Namespace.Folder.0001_orders.sql.
    private static (long Version, string Name) Parse(string resource)
    {
        var stem = resource[..^Extension.Length];
        if (stem.EndsWith(".up", StringComparison.OrdinalIgnoreCase))
        {
            stem = stem[..^3];
        }
        var file = stem[(stem.LastIndexOf('.') + 1)..];
        var underscore = file.IndexOf('_', StringComparison.Ordinal);
        if (underscore is < 3 or > 14
            || underscore == file.Length - 1
            || !long.TryParse(file.AsSpan(0, underscore), NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            throw new InvalidOperationException($"The migration '{resource}' is not called NNNN_name.sql, with 3 to 14 digits.");
        }

        return (version, file[(underscore + 1)..]);
    }

    private static string Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
