namespace Huiskamer.Planning.Matching;

/// <summary>Odd circles that are handled as one node, and how they open again.</summary>
internal sealed partial class AlternatingForest
{
    /// <summary>The first node on the way to the root that two on the even side share; -1 when they are of two trees.</summary>
    private int CommonRoot(int one, int other)
    {
        _turn++;

        for (; one != None || other != None; (one, other) = (other, one))
        {
            if (one == None)
            {
                continue;
            }

            if (_seenIn[one] == _turn)
            {
                return one;
            }

            _seenIn[one] = _turn;
            one = Above(one);
        }

        return None;
    }

    /// <summary>The next node on the even side, on the way to the root.</summary>
    private int Above(int even) => _mate[even] == None ? None : _outer[_parent[_outer[_mate[even]]]];

    /// <summary>A node is matched along its edge to another; within a blossom the petals change so that the edge leaves from its base.</summary>
    private void IsWith(int node, int other)
    {
        var edge = _edges[node, other];
        _mate[node] = edge.To;

        if (node >= _vertices)
        {
            var petals = _petals[node];
            var way = WayTo(node, _petalWith[node, edge.From]);

            for (var i = 0; i < way; i++)
            {
                IsWith(petals[i], petals[i ^ 1]);
            }

            IsWith(petals[way], other);
            _petals[node] = [.. petals[way..], .. petals[..way]];
        }
    }

    /// <summary>How many petals there are from the base to a petal, the way round that is an even number.</summary>
    private int WayTo(int blossom, int petal)
    {
        var petals = _petals[blossom];
        var at = petals.IndexOf(petal);

        if (at % 2 == 0)
        {
            return at;
        }

        petals.Reverse(1, petals.Count - 1);
        return petals.Count - at;
    }

    private void Shrinks(int one, int common, int other)
    {
        var blossom = Array.IndexOf(_outer, None, _vertices);
        var petals = new List<int>();
        Climbs(one);
        petals.Add(common);
        petals.Reverse();
        Climbs(other);

        (_petals[blossom], _dual[blossom], _mate[blossom], _parent[blossom]) = (petals, 0, _mate[common], _parent[common]);
        _side[blossom] = Side.Even;

        for (var node = 0; node < Nodes; node++)
        {
            _edges[blossom, node] = _edges[node, blossom] = (None, None);
        }

        for (var vertex = 0; vertex < _vertices; vertex++)
        {
            _petalWith[blossom, vertex] = None;
        }

        foreach (var petal in petals)
        {
            Holds(blossom, petal);
        }

        IsIn(blossom, blossom);
        FindsNearest(blossom);

        void Climbs(int node)
        {
            for (; node != common; node = Above(node))
            {
                var mate = _outer[_mate[node]];
                petals.Add(node);
                petals.Add(mate);
                ToScan(mate);
            }
        }
    }

    /// <summary>A blossom takes over the edges of a petal where they have less slack than what it has.</summary>
    private void Holds(int blossom, int petal)
    {
        for (var node = 0; node < Nodes; node++)
        {
            if (IsEdge(petal, node) && (!IsEdge(blossom, node) || Slack(_edges[petal, node]) < Slack(_edges[blossom, node])))
            {
                (_edges[blossom, node], _edges[node, blossom]) = (_edges[petal, node], _edges[node, petal]);
            }
        }

        for (var vertex = 0; vertex < _vertices; vertex++)
        {
            if (petal < _vertices ? vertex == petal : _petalWith[petal, vertex] != None)
            {
                _petalWith[blossom, vertex] = petal;
            }
        }
    }

    private void IsIn(int node, int outer)
    {
        _outer[node] = outer;

        if (node >= _vertices)
        {
            _petals[node].ForEach(petal => IsIn(petal, outer));
        }
    }

    /// <summary>A blossom on the odd side without a dual opens: its petals take their own place in the tree, or none.</summary>
    private void Opens(int blossom)
    {
        var petals = _petals[blossom];
        petals.ForEach(petal => IsIn(petal, petal));
        var entered = _petalWith[blossom, _edges[blossom, _parent[blossom]].From];
        var way = WayTo(blossom, entered);

        for (var i = 0; i < way; i += 2)
        {
            var (odd, even) = (petals[i], petals[i + 1]);
            (_side[odd], _parent[odd], _nearest[odd]) = (Side.Odd, _edges[even, odd].From, None);
            FindsNearest(even);
            IsEven(even);
        }

        (_side[entered], _parent[entered], _nearest[entered]) = (Side.Odd, _parent[blossom], None);

        foreach (var petal in petals[(way + 1)..])
        {
            _side[petal] = Side.Outside;
            FindsNearest(petal);
        }

        _outer[blossom] = None;
    }
}
