using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Standards.ServiceDefaults.Data;

/// <summary>Commands with positional parameters (<c>$1</c>), by ADO.NET alone.</summary>
internal static class Commands
{
    [SuppressMessage(
        "Security",
        "CA2100:Review SQL queries for security vulnerabilities",
        Justification = "Callers pass constants and the files of migrations; values are parameters.")]
    public static DbCommand Command(this DbConnection connection, string sql, DbTransaction? transaction = null, params ReadOnlySpan<object> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        foreach (var value in values)
        {
            command.With("", value);
        }
        return command;
    }
}
