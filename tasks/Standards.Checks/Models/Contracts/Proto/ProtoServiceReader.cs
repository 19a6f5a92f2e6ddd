namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>Reads services.</summary>
internal sealed class ProtoServiceReader(ProtoCursor cursor, ProtoOptionReader options)
{
    /// <summary><c>service Name { … }</c>.</summary>
    public bool Read(string scope, List<ProtoService> services)
    {
        var first = cursor.At;
        cursor.Skip();
        if (!cursor.Name("the service", out var name))
        {
            return false;
        }

        var service = new ProtoService(ProtoHeads.Of(cursor, first, scope, name));
        if (!cursor.Expect('{', $"the name of the service '{name}'"))
        {
            return false;
        }

        service.EndHead(cursor);
        services.Add(service);
        while (!cursor.IsAtEnd && !cursor.Is('}'))
        {
            var start = cursor.At;
            if (!cursor.Take(';') && !ReadStatement(service))
            {
                cursor.Recover(start);
            }
        }

        var isClosed = cursor.Expect('}', $"the service '{name}'");
        service.End = cursor.LastEnd;
        return isClosed || cursor.IsAtEnd;
    }

    private bool ReadStatement(ProtoService service) =>
        cursor.Is("option") ? options.ReadStatement(service.Options)
        : cursor.Is("rpc") ? ReadMethod(service)
        : cursor.Fail("an RPC is expected", "Write 'rpc Name(NameRequest) returns (NameResponse);'");

    private bool ReadMethod(ProtoService service)
    {
        var first = cursor.At;
        cursor.Skip();
        if (!cursor.Name("the RPC", out var name))
        {
            return false;
        }

        var head = ProtoHeads.Of(cursor, first, service.FullName, name);
        if (!ReadMessage($"the RPC '{name}'", out var clientStreams, out var request))
        {
            return false;
        }

        if (!cursor.Take("returns"))
        {
            return cursor.Fail($"'returns' is missing in the RPC '{name}'", "Write 'returns' and the response in parentheses");
        }

        if (!ReadMessage("'returns'", out var serverStreams, out var response))
        {
            return false;
        }

        var method = new ProtoMethod(head) { Request = request, Response = response, ClientStreams = clientStreams, ServerStreams = serverStreams };
        service.Methods.Add(method);
        return ReadEnd(method);
    }

    private bool ReadMessage(string behind, out bool streams, out ProtoTypeName type)
    {
        streams = false;
        type = default;
        if (!cursor.Expect('(', behind))
        {
            return false;
        }

        if (cursor.Is("stream") && !cursor.Is(')', 1))
        {
            streams = true;
            cursor.Skip();
        }

        return cursor.Type("the message", out type) && cursor.Expect(')', "the message");
    }

    private bool ReadEnd(ProtoMethod method)
    {
        if (!cursor.Take('{'))
        {
            var isEnded = cursor.Expect(';', $"the RPC '{method.Name}'");
            method.EndHead(cursor);
            return isEnded;
        }

        method.EndHead(cursor);
        while (!cursor.IsAtEnd && !cursor.Is('}'))
        {
            var start = cursor.At;
            if (!cursor.Take(';') && !(cursor.Is("option")
                ? options.ReadStatement(method.Options)
                : cursor.Fail("an option is expected", "Write 'option name = value;'")))
            {
                cursor.Recover(start);
            }
        }

        var isClosed = cursor.Expect('}', $"the RPC '{method.Name}'");
        method.End = cursor.LastEnd;
        return isClosed || cursor.IsAtEnd;
    }
}
