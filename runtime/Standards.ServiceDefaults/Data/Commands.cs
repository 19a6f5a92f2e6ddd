using System.Data.Common;

namespace Standards.ServiceDefaults.Data;

/// <summary>Commands with positional parameters (<c>$1</c>), by ADO.NET alone.</summary>
internal static class Commands
{
    public static DbCommand Command(this DbConnection connection, string sql, DbTransaction? transaction = null, params ReadOnlySpan<object> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        foreach (var value in values)
        {
            var parameter = command.CreateParameter();
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
