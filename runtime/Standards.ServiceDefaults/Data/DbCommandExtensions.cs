using System.Data.Common;

namespace Standards.ServiceDefaults.Data;

/// <summary>Short forms of ADO.NET.</summary>
public static class DbCommandExtensions
{
    /// <summary>Adds a parameter.</summary>
    /// <param name="command">The command.</param>
    /// <param name="name">Name without a prefix: <c>id</c> for <c>@id</c>; empty for the next of <c>$1</c>, <c>$2</c>.</param>
    /// <param name="value">The value; null is NULL.</param>
    public static DbCommand With(this DbCommand command, string name, object? value)
    {
        ArgumentNullException.ThrowIfNull(command);
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
        return command;
    }
}
