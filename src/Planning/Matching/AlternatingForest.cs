namespace Huiskamer.Planning.Matching;

/// <summary>
/// The search for one augmenting path after another: trees of alternately free and matched edges from everybody who is alone,
/// over edges without slack. Duals make the next edge tight; an odd circle is shrunk to a blossom and handled as one node.
/// </summary>
/// <remarks>
/// A node is a vertex, or a blossom of which the petals are nodes, the first of them its base. Whoever stands in no other
/// blossom is an outer node. Weights are doubled, so that half a step of the duals is a whole number.
/// </remarks>
internal sealed partial class AlternatingForest
{
    private const int None = -1;

    private readonly int _vertices;
    private readonly int[,] _weights;
    private readonly (int From, int To)[,] _edges;
    private readonly int[,] _petalWith;
    private readonly List<int>[] _petals;
    private readonly long[] _dual;
    private readonly int[] _mate;
    private readonly int[] _outer;
    private readonly int[] _parent;
    private readonly Side[] _side;
    private readonly int[] _nearest;
    private readonly int[] _seenIn;
    private readonly Queue<int> _toScan = new();
    private int _turn;

    internal AlternatingForest(int[,] weights)
    {
        _weights = weights;
        _vertices = weights.GetLength(0);

        // Each blossom has three petals or more, so there are never more than half as many as vertices.
        var nodes = _vertices + (_vertices / 2) + 1;
        _edges = new (int, int)[nodes, nodes];
        _petalWith = new int[nodes, _vertices];
        _petals = [.. Enumerable.Range(0, nodes).Select(_ => new List<int>())];
        _dual = new long[nodes];
        _mate = [.. Enumerable.Repeat(None, nodes)];
        _outer = [.. Enumerable.Range(0, nodes).Select(node => node < _vertices ? node : None)];
        _parent = new int[nodes];
        _side = new Side[nodes];
        _nearest = new int[nodes];
        _seenIn = new int[nodes];
        var most = 0L;

        for (var a = 0; a < _vertices; a++)
        {
            for (var b = 0; b < _vertices; b++)
            {
                var isEdge = a != b && weights[a, b] != MaximumWeightMatching.NoEdge;
                _edges[a, b] = isEdge ? (a, b) : (None, None);
                _petalWith[a, b] = a == b ? a : None;
                most = isEdge ? Math.Max(most, weights[a, b]) : most;
            }
        }

        Array.Fill(_dual, most, 0, _vertices);
    }

    /// <summary>Where a node stands in the forest.</summary>
    private enum Side : byte
    {
        /// <summary>Nowhere yet.</summary>
        Outside,

        /// <summary>An even number of edges from its root: from here the tree grows.</summary>
        Even,

        /// <summary>An odd number of edges from its root.</summary>
        Odd,
    }

    private int Nodes => _outer.Length;

    /// <summary>With whom each vertex is, or -1.</summary>
    internal int[] Mates() => _mate[.._vertices];

    /// <summary>Makes one pair more, or says that there is no way to.</summary>
    internal bool Augments()
    {
        Array.Fill(_side, Side.Outside);
        Array.Fill(_nearest, None);
        _toScan.Clear();

        foreach (var root in Outer().Where(node => _mate[node] == None))
        {
            _parent[root] = None;
            IsEven(root);
        }

        while (_toScan.Count > 0 || AdjustsDuals())
        {
            while (_toScan.TryDequeue(out var vertex))
            {
                if (Scans(vertex))
                {
                    return true;
                }
            }

            if (MeetsTight())
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<int> Outer() => Enumerable.Range(0, Nodes).Where(node => _outer[node] == node);

    private long Slack((int From, int To) edge) => _dual[edge.From] + _dual[edge.To] - (2L * _weights[edge.From, edge.To]);

    private bool IsEdge(int from, int to) => _edges[from, to].From != None;

    /// <summary>Looks along all edges of a vertex on the even side.</summary>
    private bool Scans(int vertex)
    {
        for (var other = 0; other < _vertices; other++)
        {
            if (IsEdge(vertex, other) && _outer[vertex] != _outer[other] && _side[_outer[other]] is not Side.Odd)
            {
                if (Slack((vertex, other)) > 0)
                {
                    ComesNear(vertex, _outer[other]);
                }
                else if (Meets((vertex, other)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void ComesNear(int vertex, int node)
    {
        if (_nearest[node] == None || Slack(_edges[vertex, node]) < Slack(_edges[_nearest[node], node]))
        {
            _nearest[node] = vertex;
        }
    }

    /// <summary>Looks anew which vertex on the even side is nearest to a node.</summary>
    private void FindsNearest(int node)
    {
        _nearest[node] = None;

        for (var vertex = 0; vertex < _vertices; vertex++)
        {
            if (IsEdge(vertex, node) && _outer[vertex] != node && _side[_outer[vertex]] is Side.Even)
            {
                ComesNear(vertex, node);
            }
        }
    }

    /// <summary>A tight edge from the even side: the tree grows, a blossom is shrunk, or two trees meet and there is a pair more.</summary>
    private bool Meets((int From, int To) edge)
    {
        var (from, to) = (_outer[edge.From], _outer[edge.To]);

        if (_side[to] is Side.Outside)
        {
            var mate = _outer[_mate[to]];
            _parent[to] = edge.From;
            _side[to] = Side.Odd;
            _nearest[to] = _nearest[mate] = None;
            IsEven(mate);
        }
        else if (_side[to] is Side.Even)
        {
            if (CommonRoot(from, to) is not (>= 0 and var common))
            {
                Turns(from, to);
                Turns(to, from);
                return true;
            }

            Shrinks(from, common, to);
        }

        return false;
    }

    private void IsEven(int node)
    {
        _side[node] = Side.Even;
        ToScan(node);
    }

    private void ToScan(int node)
    {
        if (node < _vertices)
        {
            _toScan.Enqueue(node);
        }
        else
        {
            _petals[node].ForEach(ToScan);
        }
    }

    /// <summary>Turns the edges from a node to its root over: matched become free, and free become matched.</summary>
    private void Turns(int node, int towards)
    {
        while (true)
        {
            var former = _mate[node] == None ? None : _outer[_mate[node]];
            IsWith(node, towards);

            if (former == None)
            {
                return;
            }

            var above = _outer[_parent[former]];
            IsWith(former, above);
            (node, towards) = (above, former);
        }
    }

    /// <summary>Follows what the duals made tight.</summary>
    private bool MeetsTight()
    {
        for (var node = 0; node < Nodes; node++)
        {
            if (_outer[node] == node && _side[node] is not Side.Odd && _nearest[node] is >= 0 and var nearest
                && _outer[nearest] != node && Slack(_edges[nearest, node]) == 0 && Meets(_edges[nearest, node]))
            {
                return true;
            }
        }

        for (var blossom = _vertices; blossom < Nodes; blossom++)
        {
            if (_outer[blossom] == blossom && _side[blossom] is Side.Odd && _dual[blossom] == 0)
            {
                Opens(blossom);
            }
        }

        return false;
    }

    /// <summary>Moves the duals until an edge is tight or a blossom can open; false when nothing ever will.</summary>
    private bool AdjustsDuals()
    {
        var step = long.MaxValue;

        foreach (var node in Outer())
        {
            step = Math.Min(step, (_side[node], node >= _vertices) switch
            {
                (Side.Odd, true) => _dual[node] / 2,
                (Side.Outside, _) when _nearest[node] != None => Slack(_edges[_nearest[node], node]),
                (Side.Even, _) when _nearest[node] != None => Slack(_edges[_nearest[node], node]) / 2,
                _ => long.MaxValue,
            });
        }

        if (step == long.MaxValue)
        {
            return false;
        }

        for (var vertex = 0; vertex < _vertices; vertex++)
        {
            _dual[vertex] += _side[_outer[vertex]] switch { Side.Even => -step, Side.Odd => step, _ => 0 };
        }

        for (var blossom = _vertices; blossom < Nodes; blossom++)
        {
            if (_outer[blossom] == blossom)
            {
                _dual[blossom] += _side[blossom] switch { Side.Even => 2 * step, Side.Odd => -2 * step, _ => 0 };
            }
        }

        return true;
    }
}
